//! Options that some texts are made for: what a URL asks for is in the answer, whatever
//! it has to be written like in a language.

use http_status::{Ask, Code};

use super::super::wire::Head;

/// A code, and the query that its text is made for.
const ASKED: [(u16, &str); 2] = [
    (307, "location=/elsewhere%3Fa%3D1&header=X-A:+1"),
    (
        520,
        "retry_after=7&header=X-Asked:+a%5Cb+%22c%22%23+'d'+%60e%60+%24%7Bf%7D+%25s\
         &header=x-words:+in+void+in,+id;+time.now+(id)+request.+headers",
    ),
];

/// The query that the text of a code is made for; most are made for none.
pub(super) fn query(code: Code) -> &'static str {
    let row = ASKED.iter().find(|(own, _)| *own == code.get());
    row.map_or("", |(_, query)| *query)
}

/// What was asked for and is not in the answer.
pub(super) fn faults(code: Code, head: &Head) -> Vec<String> {
    let ask = match Ask::from_query(&code.to_string(), query(code)) {
        Ok(ask) => ask,
        Err(problems) => return vec![problems.to_string()],
    };
    let options = [("Location", ask.location), ("Retry-After", ask.retry_after)];
    let options = options.into_iter().filter_map(|(name, value)| {
        let value = value?;
        Some((name.to_owned(), value))
    });
    let named = ask.fields.into_iter().map(|field| (field.name, field.value));
    let wanted = options.chain(named);
    let missing = wanted.filter_map(|(name, value)| {
        let sent = head.field(&name);
        let fault = || format!("{name} is {sent:?}, not `{value}`");
        (sent != Some(&*value)).then(fault)
    });
    missing.collect()
}
