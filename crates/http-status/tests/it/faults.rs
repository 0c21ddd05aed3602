//! Faults: what goes out for each, in every shape of response.

use std::fmt::Write as _;

use http_status::{
    Ask, Chance, Fault, Limits, Message, Millis, Plan, Request, Version,
    curl::{Curl, Ended},
    fault::{
        http1::{self, End, Step},
        http2,
    },
    plan,
};

fn limits() -> Limits {
    Limits { content: 300, ..Limits::default() }
}

fn plan_of(codes: &str, query: &str, method: &str, version: Version) -> Plan {
    let ask = Ask::from_query(codes, query).unwrap();
    let request = Request { method, version, ..Request::get("http://lab.example") };
    plan(&ask, &request, &limits(), Chance::new(0)).unwrap()
}

/// With those fields only that make a difference to a fault.
fn message_of(plan: &Plan) -> Message {
    let mut message = plan.render(b"0123456789".to_vec(), "(date)");
    message.fields.retain(|(name, _)| {
        name.starts_with("Content-Length") || name == "Simulated-Status"
    });
    message
}

fn show(bytes: &[u8]) -> String {
    bytes.escape_ascii().to_string().replace("\\r\\n", "\\r\\n\n      ")
}

fn show_script(plan: &Plan, version: Version) -> String {
    let message = message_of(plan);
    let script = http1::script(plan.fault.unwrap(), plan, message, version, &limits());
    let mut shown = String::new();
    for note in &plan.notes {
        writeln!(shown, "    note: {note}").unwrap();
    }
    for step in &script.steps {
        match step {
            Step::Send(bytes) => {
                writeln!(shown, "    {}", show(bytes).trim_end()).unwrap();
            }
            Step::Repeat(bytes, length) => {
                let bytes = show(bytes.get(..60).unwrap_or(bytes));
                writeln!(shown, "    {} … {length} bytes", bytes.trim_end()).unwrap();
            }
            Step::Wait(time) => writeln!(shown, "    wait {time}").unwrap(),
        }
    }
    writeln!(shown, "    {:?}", script.end).unwrap();
    shown
}

#[test]
fn every_fault_has_its_script_in_every_shape() {
    let shapes = [
        ("GET", Version::Http11, "200", ""),
        ("GET", Version::Http11, "200", "omit=Content-Length"),
        ("GET", Version::Http11, "200", "body_delay=1s&drip=200ms"),
        ("GET", Version::Http11, "200", "format=none"),
        ("GET", Version::Http11, "200", "size=30"),
        ("GET", Version::Http11, "200", "size=30&omit=Content-Length&drip=100ms"),
        ("HEAD", Version::Http11, "200", ""),
        ("GET", Version::Http11, "204", ""),
        ("GET", Version::Http10, "200", "omit=Content-Length"),
    ];
    for fault in Fault::ALL {
        let mut shown = String::new();
        for (method, version, code, query) in shapes {
            let plan = plan_of(
                code,
                &format!("fault={}&{query}", fault.id()),
                method,
                version,
            );
            let name = format!("{method} {code}?{query} {}", version.name());
            writeln!(shown, "{name}\n{}", show_script(&plan, version)).unwrap();
        }
        insta::assert_snapshot!(format!("fault_{}", fault.id()), shown);
    }
}

#[test]
fn every_fault_has_its_meaning_on_http_2() {
    let mut shown = String::new();
    for fault in Fault::ALL {
        for query in ["", "&format=none"] {
            let query = format!("fault={}{query}", fault.id());
            let plan = plan_of("200", &query, "GET", Version::Http2);
            let message = message_of(&plan);
            let stream = http2::stream(*fault, &plan, message, &limits());
            let stream = match stream {
                http2::Stream::Reset => "reset".to_owned(),
                http2::Stream::Cut(message, length, wait) => format!(
                    "{:?} {:?} wait {wait} reset",
                    message.fields,
                    show(&message.content.to_vec()[..usize::try_from(length).unwrap()])
                ),
                http2::Stream::Whole(message) => {
                    format!(
                        "{:?} {:?} end",
                        message.fields,
                        show(&message.content.to_vec())
                    )
                }
            };
            writeln!(shown, "{query}\n    {stream} {:?}", plan.notes).unwrap();
        }
    }
    insta::assert_snapshot!("faults_on_http_2", shown);
}

#[test]
fn a_stall_lasts_as_long_as_the_longest_delay() {
    let plan = plan_of("200", "fault=stall", "GET", Version::Http11);
    let message = plan.render(b"0123456789".to_vec(), "");
    let limits = Limits { delay: Millis::new(7), ..limits() };
    let script = http1::script(Fault::Stall, &plan, message, Version::Http11, &limits);
    assert_eq!(script.steps.last(), Some(&Step::Wait(Millis::new(7))));
    assert_eq!(script.end, End::Cut);
}

#[test]
fn a_preflight_succeeds_whatever_the_fault() {
    let ask = Ask::from_query("200", "fault=reset").unwrap();
    let fields = [("Origin", "http://b"), ("Access-Control-Request-Method", "PUT")];
    let request = Request {
        method: "OPTIONS",
        fields: &fields,
        ..Request::get("http://lab.example")
    };
    let plan = plan(&ask, &request, &limits(), Chance::new(0)).unwrap();
    assert_eq!(plan.fault, None);
}

#[test]
fn the_documentation_has_the_row_of_every_fault() {
    let text = include_str!("../../../../docs/API.md");
    let (_, table) = text
        .split_once("| `fault` | HTTP/1.1 | HTTP/2 | `curl` exits with |\n")
        .unwrap();
    let rows: Vec<_> =
        table.lines().skip(1).take_while(|row| row.starts_with('|')).collect();
    let expected = Fault::ALL.iter().map(|fault| {
        let about = fault.about();
        let (id, curl) = (fault.id(), about.curl);
        format!("| `{id}` | {} | {} | {curl} |", about.http1, about.http2)
    });
    assert_eq!(rows, expected.collect::<Vec<_>>());
}

/// As curl 7.88 says it, read off from its runs.
#[test]
fn curl_is_read_as_it_reads() {
    let ok = "HTTP/1.1 200 OK\r\n";
    let cases: [(&str, &str, Ended, u8); 21] = [
        ("", "GET", Ended::Closed, 52),
        ("", "GET", Ended::Reset, 56),
        ("HTTP/1.1 103 Early Hints\r\n\r\n", "GET", Ended::Closed, 52),
        ("HTTP/1.1 103 Early Hints\r\n\r\nx", "GET", Ended::Closed, 1),
        ("x\r\n", "HEAD", Ended::Closed, 1),
        (&format!("{ok}content-length: 3\r\n\r\nabc"), "GET", Ended::Open, 0),
        (&format!("{ok}content-length: 3\r\n\r\nabc"), "GET", Ended::Reset, 0),
        (&format!("{ok}content-length: 3\r\n\r\nab"), "GET", Ended::Closed, 18),
        (&format!("{ok}content-length: 3\r\n\r\nab"), "GET", Ended::Reset, 56),
        (&format!("{ok}content-length: 3\r\n\r\n"), "HEAD", Ended::Reset, 0),
        (&format!("{ok}content-length: 3\r\n"), "GET", Ended::Closed, 0),
        (&format!("{ok}content-length: 3\r\n"), "GET", Ended::Reset, 56),
        (
            &format!("{ok}content-length: 3\r\ncontent-length: 4\r\n\r\nabc"),
            "GET",
            Ended::Closed,
            18,
        ),
        (&format!("{ok}\r\nabc"), "GET", Ended::Closed, 0),
        (&format!("{ok}\r\nabc"), "GET", Ended::Reset, 56),
        (&format!("{ok}no colon\r\n\r\n"), "HEAD", Ended::Closed, 8),
        (
            &format!("{ok}transfer-encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n"),
            "GET",
            Ended::Open,
            0,
        ),
        (
            &format!("{ok}transfer-encoding: chunked\r\n\r\n1\r\na\r\n"),
            "GET",
            Ended::Closed,
            18,
        ),
        (
            &format!("{ok}transfer-encoding: chunked\r\n\r\n1\r\na\r\nxyz\r\n"),
            "GET",
            Ended::Closed,
            56,
        ),
        ("HTTP/1.1 204 No Content\r\n\r\n", "GET", Ended::Reset, 0),
        (&format!("{ok}{}", "a: b\r\n".repeat(60_000)), "GET", Ended::Closed, 56),
    ];
    for (received, method, ended, exit) in cases {
        let curl = Curl::read(received.as_bytes(), method, ended);
        let start = received.get(..100).unwrap_or(received);
        assert_eq!(curl.exit, exit, "{method} {start:?} {ended:?}: {curl:?}");
        assert_eq!(curl.message.is_none(), exit == 0);
    }
}

/// Interim responses count, and the line that goes past the limit counts whole.
#[test]
fn curl_says_how_large_the_header_sections_were() {
    let interim = "HTTP/1.1 103 Early Hints\r\n\r\n";
    let ok = "HTTP/1.1 200 OK\r\n";
    let line = format!("a: {}\r\n", "b".repeat(95));
    for (before, sum) in [(ok.to_owned(), 307_217), (format!("{interim}{ok}"), 307_245)]
    {
        let received = before + &line.repeat(4_000);
        let curl = Curl::read(received.as_bytes(), "GET", Ended::Closed);
        let message = format!("Too large response headers: {sum} > 307200");
        assert_eq!(curl, Curl { exit: 56, message: Some(message) });
    }
}
