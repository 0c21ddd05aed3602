//! The Inspector on the simulator: what every plan sends is inspected.

use http_status::{Ask, Chance, Code, Limits, Plan, Request, plan};
use inspect::{
    Content, Exchange, FieldLine, Fields, Level, RequestHead, ResponseHead, Source,
    Status, inspect,
};

const ORIGIN: &str = "http://lab.example";
const DATE: &str = "Sun, 22 Nov 2026 12:00:00 GMT";

/// What is found in a plan because its status is what it is.
fn by_nature(code: u16) -> &'static [&'static str] {
    match code {
        305 | 306 => &["305-306"],
        600.. => &["status-invalid"],
        _ => &[],
    }
}

/// What is found besides where the request is known to be a plain GET, which most
/// servers would not answer so.
fn by_request(code: u16) -> &'static [&'static str] {
    match code {
        201 => &["201-safe"],
        206 => &["206-unrequested"],
        304 => &["304-unconditional"],
        406 => &["406-without"],
        412 => &["412-without"],
        416 => &["416-without"],
        417 => &["417-without"],
        _ => &[],
    }
}

fn plan_of(code: Code) -> Plan {
    let ask = Ask::from_query(&code.to_string(), "").unwrap();
    plan(&ask, &Request::get(ORIGIN), &Limits::default(), Chance::new(0)).unwrap()
}

fn fields<'a>(lines: impl IntoIterator<Item = (&'a str, &'a str)>) -> Fields {
    let lines = lines.into_iter().zip(2..);
    let lines = lines.map(|((name, value), line)| FieldLine {
        name: name.to_owned(),
        value: value.to_owned(),
        line,
    });
    Fields(lines.collect())
}

fn head(code: Code, phrase: &str, fields: Fields) -> ResponseHead {
    ResponseHead {
        protocol: "HTTP/1.1".to_owned(),
        status: Status { text: code.to_string(), number: Some(code.get()) },
        phrase: Some(phrase.to_owned()),
        fields,
        line: 1,
    }
}

/// A plan, as its bytes go over the connection.
fn exchange(asked: Code, request: Option<RequestHead>) -> Exchange {
    let plan = plan_of(asked);
    let document = format!("{{\"status\":{},\"title\":\"...\"}}\n", plan.status);
    let message = plan.render(document.into_bytes(), DATE);
    let sent = message.fields.iter().map(|(name, value)| (&**name, &**value));
    let interim = plan.interim.iter().map(|interim| {
        head(interim.code, interim.phrase, fields(interim.fields.iter().copied()))
    });
    Exchange {
        source: Source::Wire,
        request,
        interim: interim.collect(),
        response: Some(head(plan.status, &plan.phrase, fields(sent))),
        content: Content::Bytes(message.content.to_vec()),
        ..Exchange::default()
    }
}

fn plain_get(code: Code) -> RequestHead {
    RequestHead {
        method: "GET".to_owned(),
        url: format!("{ORIGIN}/api/status/{code}"),
        protocol: "HTTP/1.1".to_owned(),
        fields: Some(fields([("Host", "lab.example")])),
    }
}

/// The errors and warnings, sorted.
fn found(exchange: &Exchange) -> Vec<&'static str> {
    let findings = inspect(exchange).findings.into_iter();
    let grave = findings.filter(|finding| finding.level <= Level::Warning);
    let mut ids: Vec<_> = grave.map(|finding| finding.rule.id).collect();
    ids.sort_unstable();
    ids
}

#[test]
fn a_plan_has_no_error_and_no_warning() {
    for code in Code::all() {
        let found = found(&exchange(code, None));
        assert_eq!(found, by_nature(code.get()), "{code}");
    }
}

#[test]
fn a_plan_that_answers_a_plain_get_has_none_but_what_the_status_brings() {
    for code in Code::all() {
        let found = found(&exchange(code, Some(plain_get(code))));
        let mut expected = [by_nature(code.get()), by_request(code.get())].concat();
        expected.sort_unstable();
        assert_eq!(found, expected, "{code}");
    }
}
