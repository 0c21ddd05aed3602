//! What is found in the exact bytes of a connection: those of every fault, and those
//! that a reader of pasted text would take for something else.

use std::fmt::Write;

use http_status::{
    Ask, Chance, Fault, Limits, Plan, Request, Version,
    curl::{Curl, Ended},
    fault::http1::{Step, script},
    plan,
};
use inspect::{
    Exchange, inspect,
    transcript::{Segment, Transcript},
};

const DATE: &str = "Sun, 22 Nov 2026 12:00:00 GMT";

/// Asks that every fault is shown for: method, code, options.
const ASKS: [(&str, &str, &str); 6] = [
    ("GET", "503", "interim=103&body=0123456789&header=X-Own:%20yes"),
    ("GET", "405", "omit=Allow"),
    ("GET", "200", "format=none"),
    ("GET", "204", ""),
    ("GET", "302", "size=300"),
    ("HEAD", "200", ""),
];

fn plan_of(method: &str, code: &str, options: &str, limits: &Limits) -> Plan {
    let ask = Ask::from_query(code, options).unwrap();
    let request = Request { method, ..Request::get("http://lab.example") };
    plan(&ask, &request, limits, Chance::new(0)).unwrap()
}

/// The bytes of the interim responses and of a fault.
fn broken(fault: Fault, plan: &Plan, limits: &Limits) -> Vec<u8> {
    let mut bytes = Vec::new();
    for interim in &plan.interim {
        let head = format!("HTTP/1.1 {} {}\r\n", interim.code, interim.phrase);
        bytes.extend(head.into_bytes());
        for (name, value) in &interim.fields {
            bytes.extend(format!("{name}: {value}\r\n").into_bytes());
        }
        bytes.extend(b"\r\n");
    }
    let document = format!("{{\"status\":{}}}\n", plan.status).into_bytes();
    let message = plan.render(document, DATE);
    for step in script(fault, plan, message, Version::Http11, limits).steps {
        match step {
            Step::Send(sent) => bytes.extend(sent),
            Step::Repeat(sent, length) => {
                let length = usize::try_from(length).unwrap();
                bytes.extend(sent.iter().cycle().take(length));
            }
            Step::Wait(_) => {}
        }
    }
    bytes
}

/// The transcript of a request for this code that these bytes came back for.
fn transcript(method: &str, code: &str, bytes: &[u8]) -> Transcript {
    let request =
        format!("{method} /api/status/{code} HTTP/1.1\r\nHost: lab.example\r\n\r\n");
    Transcript {
        request: request.into_bytes(),
        segments: vec![Segment { at: 0, bytes: bytes.to_vec() }],
        ended: Ended::Closed,
        ended_at: 0,
        curl: Curl { exit: 0, message: None },
    }
}

/// Each finding with its lines, its level and its message.
fn findings(exchange: &Exchange) -> String {
    let mut out = String::new();
    for finding in inspect(exchange).findings {
        let (id, level) = (finding.rule.id, finding.level.id());
        writeln!(out, "{id} {level} {:?} {}", finding.lines, finding.message).unwrap();
    }
    out
}

#[test]
fn every_fault_is_found_where_it_can_be_seen() {
    let limits = Limits { content: 1000, ..Limits::default() };
    for (number, (method, code, options)) in ASKS.into_iter().enumerate() {
        let mut out = String::new();
        for fault in Fault::ALL {
            let plan = plan_of(method, code, options, &limits);
            let bytes = broken(*fault, &plan, &limits);
            let found = findings(&transcript(method, code, &bytes).exchange(0));
            writeln!(out, "### {method} {code}?{options}, {}\n{found}", fault.id())
                .unwrap();
        }
        insta::assert_snapshot!(format!("faults_{number}"), out);
    }
}

#[test]
fn a_header_section_that_does_not_end_is_read_up_to_a_limit() {
    let limits = Limits::default();
    let plan = plan_of("GET", "200", "", &limits);
    let bytes = broken(Fault::EndlessHeaders, &plan, &limits);
    let exchange = transcript("GET", "200", &bytes).exchange(0);
    let fields = exchange.response.as_ref().unwrap().fields.0.len();
    insta::assert_snapshot!(format!("{fields} fields\n{}", findings(&exchange)));
}

/// The bytes of a 405 with these field lines, and no `Allow` but what they hold.
fn method_not_allowed(lines: &str) -> Vec<u8> {
    format!(
        "HTTP/1.1 405 Method Not Allowed\r\nDate: {DATE}\r\n{lines}\
         Cache-Control: no-store\r\nContent-Type: text/plain; charset=utf-8\r\n\
         Content-Length: 3\r\n\r\nno\n"
    )
    .into_bytes()
}

/// Every character of a token (RFC 9110 section 5.6.2) is the name of a field, and so
/// is what tools write before lines.
#[test]
fn a_legal_field_is_a_field_whatever_its_name_and_value() {
    let characters = "!#$%&'*+-.^_`|~az09".chars().map(String::from);
    let names =
        ["```", "~~~", "***", "data", "HTTP", "http", "Date-1", "--2026-11-22--"];
    let values = [
        "",
        "x",
        "curl -i http://a.example/",
        "HTTP/1.1 200 OK",
        "> GET / HTTP/1.1",
        "{",
    ];
    for name in characters.chain(names.map(str::to_owned)) {
        for value in values {
            let lines = format!("{name}: {value}\r\nAllow: GET\r\n");
            let bytes = method_not_allowed(&lines);
            let exchange = transcript("PUT", "405", &bytes).exchange(0);
            let response = exchange.response.as_ref().unwrap();
            let fields = &response.fields.0;
            assert_eq!((fields.len(), exchange.oddities.len()), (6, 0), "{lines}");
            assert_eq!((&*fields[1].name, &*fields[1].value), (&*name, value));
            assert_eq!((fields[1].line, &*fields[2].name), (6, "Allow"), "{lines}");
            let found = findings(&exchange);
            assert!(!found.contains("405-no-allow"), "{lines}{found}");
        }
    }
}
