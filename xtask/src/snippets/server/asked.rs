//! Options that some texts are made for: what a URL asks for is in the answer, whatever
//! it has to be written like in a language.

use http_status::{Ask, Code};

use super::super::wire::Answer;

/// The type of content whose type is not asked for.
const PLAIN: &str = "text/plain; charset=utf-8";

/// A code, and the query that its text is made for.
const ASKED: [(u16, &str); 5] = [
    (302, "body=%3Cp%3EMoved&type=text/html"),
    (307, "location=/elsewhere%3Fa%3D1&header=X-A:+1"),
    (429, "body=%7B%22slow%22:+true%7D&header=content-type:+application/json"),
    (
        520,
        "retry_after=7&header=X-Asked:+a%5Cb+%22c%22%23+'d'+%60e%60+%24%7Bf%7D+%25s\
         &header=x-words:+in+void+in,+id;+time.now+(id)+request.+headers",
    ),
    (530, "body=a%5Cb%22c%22%23'd'%60e%60%24%7Bf%7D%25s%0D%0A%09+%01%C3%A9+in+void"),
];

/// The query that the text of a code is made for; most are made for none.
pub(super) fn query(code: Code) -> &'static str {
    let row = ASKED.iter().find(|(own, _)| *own == code.get());
    row.map_or("", |(_, query)| *query)
}

/// Whether the text of a code answers with content that is asked for.
pub(super) fn has_content(code: Code) -> bool {
    Ask::from_query(&code.to_string(), query(code)).is_ok_and(|ask| ask.body.is_some())
}

/// A value whose parameters are set off by a space, which means nothing (RFC 9110
/// section 5.6.6).
fn spaced(value: &str) -> String {
    value.replace("; ", ";")
}

/// What was asked for and is not in the answer.
pub(super) fn faults(code: Code, answer: &Answer) -> Vec<String> {
    let ask = match Ask::from_query(&code.to_string(), query(code)) {
        Ok(ask) => ask,
        Err(problems) => return vec![problems.to_string()],
    };
    let kind = ask.body.is_some() && ask.fields.is_empty();
    let kind = ask.media_type.or_else(|| kind.then(|| PLAIN.to_owned()));
    let options = [
        ("Location", ask.location),
        ("Retry-After", ask.retry_after),
        ("Content-Type", kind),
    ];
    let options = options.into_iter().filter_map(|(name, value)| {
        let value = value?;
        Some((name.to_owned(), value))
    });
    let named = ask.fields.into_iter().map(|field| (field.name, field.value));
    let wanted = options.chain(named);
    let missing = wanted.filter_map(|(name, value)| {
        let sent = answer.head.field(&name);
        let fault = || format!("{name} is {sent:?}, not `{value}`");
        let is_so = sent.is_some_and(|sent| spaced(sent) == spaced(&value));
        (!is_so).then(fault)
    });
    let mut faults: Vec<_> = missing.collect();
    let sent = String::from_utf8_lossy(&answer.content);
    if let Some(text) = ask.body.filter(|text| *text != sent) {
        faults.push(format!("the content is {sent:?}, not {text:?}"));
    }
    faults
}
