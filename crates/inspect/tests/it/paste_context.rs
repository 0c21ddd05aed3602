//! What is said beside a text: read, printed, documented, and what it changes.

use std::collections::BTreeSet;

use http_status::Code;
use inspect::{
    FieldLine, Fields, MOST_REQUEST_FIELDS, PARAMETERS, PasteContext, inspect, paste,
};
use proptest::{collection::vec, option, prelude::*};

fn read(pairs: &[(&str, &str)]) -> Result<PasteContext, String> {
    let pairs: Vec<_> =
        pairs.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
    PasteContext::from_parameters(&pairs).map_err(|problems| problems.to_string())
}

#[test]
fn what_is_wrong_is_named_with_what_would_be_right() {
    let status = "write three digits, 100 to 999, as in `404`";
    let method =
        "write a method, which is a token, as in `HEAD` (RFC 9110 section 9.1)";
    let breaks = "has a CR, LF or NUL, which no option may hold (RFC 9110 section 5.5)";
    let no_colon = "write a name, a colon and a value";
    let no_token = "the name before the colon is not a token (RFC 9110 section 5.1)";
    let cases = [
        ("status", "4", status),
        ("status", "1000", status),
        ("status", "099", status),
        ("status", "+404", status),
        ("method", "GET /", method),
        ("url", "/a\r\nb", breaks),
        ("request_header", "Accept", no_colon),
        ("request_header", ": a", no_token),
        ("request_header", "A B: c", no_token),
        ("request_header", "A : c", no_token),
        ("request_header", "A: b\0c", breaks),
        ("request_header", "A: b\nC: d", breaks),
    ];
    for (name, value, detail) in cases {
        let expected = format!("`{name}={}`: {detail}", value.escape_debug());
        assert_eq!(read(&[(name, value)]).unwrap_err(), expected);
    }
    let twice = read(&[("status", "404"), ("method", "a b"), ("status", "404")]);
    assert_eq!(
        twice.unwrap_err(),
        format!("`method=a b`: {method}; `status=404`: is given twice: give it once")
    );
}

#[test]
fn there_is_a_most_of_fields() {
    let names: Vec<_> =
        (0..=MOST_REQUEST_FIELDS).map(|n| format!("A-{n}: b")).collect();
    let pairs: Vec<_> = names.iter().map(|line| ("request_header", &**line)).collect();
    let most = read(&pairs[1..]).unwrap().fields.unwrap();
    assert_eq!(most.0.len(), MOST_REQUEST_FIELDS);
    assert_eq!(
        read(&pairs).unwrap_err(),
        "`request_header=A-64`: is one of 65 fields: give at most 64 of the request"
    );
}

#[test]
fn what_is_empty_or_unknown_is_not_given() {
    let pairs = [
        ("status", ""),
        ("method", " "),
        ("url", ""),
        ("request_header", ""),
        ("Status", "a"),
        ("utm_source", "\n"),
        ("status", ""),
    ];
    assert_eq!(read(&pairs), Ok(PasteContext::default()));
    assert_eq!(PasteContext::default().to_parameters(), []);
}

#[test]
fn every_example_is_read_and_comes_back() {
    let pairs: Vec<_> = PARAMETERS.iter().map(|row| (row.name, row.example)).collect();
    let known = read(&pairs).unwrap();
    let printed = known.to_parameters();
    let printed: Vec<_> =
        printed.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(printed, pairs);
}

#[test]
fn the_documentation_has_the_row_of_every_parameter() {
    let text = include_str!("../../../../docs/API.md");
    let (_, table) =
        text.split_once("| parameter | what it says | example |\n").unwrap();
    let rows: Vec<_> =
        table.lines().skip(1).take_while(|row| row.starts_with('|')).collect();
    let expected = PARAMETERS.iter().map(|row| {
        let repeatable = if row.repeatable { "; repeatable" } else { "" };
        format!("| `{}` | {}{repeatable} | `{}` |", row.name, row.summary, row.example)
    });
    assert_eq!(rows, expected.collect::<Vec<_>>());
}

/// A text, a rule that finds something in it as soon as any field of the request is
/// known, and the field with which it does not.
const DEPENDENT: &[(&str, &str, &str)] = &[
    ("HTTP/1.1 304 Not Modified\n", "304-unconditional", "If-None-Match: \"7\""),
    ("HTTP/1.1 304 Not Modified\n", "304-unconditional", "if-modified-since: x"),
    ("HTTP/1.1 206 Partial Content\n", "206-unrequested", "Range: bytes=0-1"),
    ("HTTP/1.1 406 Not Acceptable\n", "406-without", "Accept: text/html"),
    ("HTTP/1.1 412 Precondition Failed\n", "412-without", "If-Match: \"7\""),
    ("HTTP/1.1 416 Range Not Satisfiable\n", "416-without", "Range: bytes=9-"),
    ("HTTP/1.1 417 Expectation Failed\n", "417-without", "Expect: 100-continue"),
    ("HTTP/1.1 425 Too Early\n", "425-context", "Early-Data: 1"),
];

#[test]
fn rules_about_the_request_see_what_is_known() {
    let ids = |text: &str, pairs: &[(&str, &str)]| -> BTreeSet<_> {
        let read = paste::read_with(text, &read(pairs).unwrap());
        let findings = inspect(&read.exchanges[0]).findings;
        findings.into_iter().map(|finding| finding.rule.id).collect()
    };
    let host = ("request_header", "Host: a.example");
    for (text, id, field) in DEPENDENT {
        let method = ("method", "GET");
        assert!(!ids(text, &[method]).contains(id), "{id}: nothing is known");
        assert!(ids(text, &[method, host]).contains(id), "{id}: not found");
        let given = [method, host, ("request_header", field)];
        assert!(!ids(text, &given).contains(id), "{id}: found with {field}");
        let shown = format!("> GET / HTTP/1.1\n> Host: a.example\n\n{text}");
        assert!(ids(&shown, &[]).contains(id), "{id}: not found in {shown}");
        assert!(!ids(&shown, &given).contains(id), "{id}: found with {field}");
    }
}

fn any_known() -> impl Strategy<Value = PasteContext> {
    let field = ("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,8}", "([^\r\n\0 \t]{1,6}( [!-~])?)?");
    let fields = option::of(vec(field, 1..5)).prop_map(|fields| {
        let lines = fields?.into_iter();
        let line = |(name, value)| FieldLine { name, value, line: 0 };
        Some(Fields(lines.map(line).collect()))
    });
    let method = option::of("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,8}");
    let status = (100u16..=999).prop_map(|number| Code::new(number).unwrap());
    (option::of(status), method, option::of("[!-~é]{1,12}"), fields).prop_map(
        |(status, method, url, fields)| PasteContext { status, method, url, fields },
    )
}

proptest! {
    #[test]
    fn what_is_printed_restores_it(known in any_known()) {
        let printed = known.to_parameters();
        let pairs: Vec<_> =
            printed.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        prop_assert_eq!(PasteContext::from_parameters(&pairs), Ok(known));
    }

    #[test]
    fn nothing_that_is_typed_panics(row in 0..PARAMETERS.len(), value in any::<String>()) {
        let pair = (PARAMETERS[row].name.to_owned(), value);
        let _ = PasteContext::from_parameters(&[pair]);
    }
}
