//! The Inspector on the simulator: what every plan sends is inspected.

use http_status::{Ask, Chance, Code, Limits, Plan, Request, plan};
use inspect::{Exchange, FieldLine, Fields, Level, RequestHead, inspect, planned};

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

/// A plan, as its bytes go over the connection.
fn exchange(asked: Code, request: Option<RequestHead>) -> Exchange {
    Exchange { request, ..planned(&plan_of(asked), "GET", ORIGIN, DATE) }
}

fn plain_get(code: Code) -> RequestHead {
    let (name, value) = ("Host".to_owned(), "lab.example".to_owned());
    let host = FieldLine { name, value, line: 2 };
    RequestHead {
        method: "GET".to_owned(),
        url: format!("{ORIGIN}/api/status/{code}"),
        protocol: "HTTP/1.1".to_owned(),
        fields: Some(Fields(vec![host])),
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
