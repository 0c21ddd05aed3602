//! The plan of every code, and what changes it.

use std::fmt::Write as _;

use http_status::{
    Ask, Chance, Class, Code, Content, Limits, Plan, Request, Version, catalog, plan,
};
use proptest::{collection::vec, prelude::*};

const ORIGIN: &str = "http://lab.example";

fn plan_of(codes: &str, query: &str, request: &Request<'_>) -> Plan {
    let ask = Ask::from_query(codes, query).unwrap();
    plan(&ask, request, &Limits::default(), Chance::new(0)).unwrap()
}

fn get(codes: &str, query: &str) -> Plan {
    plan_of(codes, query, &Request::get(ORIGIN))
}

fn refused(query: &str) -> String {
    let ask = Ask::from_query("302", query).unwrap();
    let request = Request::get(ORIGIN);
    plan(&ask, &request, &Limits::default(), Chance::new(0)).unwrap_err().to_string()
}

/// Status line, fields and content rule, as lines.
fn show(plan: &Plan) -> String {
    let mut text = String::new();
    for interim in &plan.interim {
        writeln!(text, "  ({} {})", interim.code, interim.phrase).unwrap();
        for (name, value) in &interim.fields {
            writeln!(text, "    {name}: {value}").unwrap();
        }
    }
    writeln!(text, "  {} {}", plan.status, plan.phrase).unwrap();
    for field in plan.fields.iter() {
        writeln!(text, "    {}: {}", field.name, field.value).unwrap();
    }
    writeln!(text, "    {:?}", plan.content).unwrap();
    for note in &plan.notes {
        writeln!(text, "    note: {note}").unwrap();
    }
    text
}

/// The same without the lines that most plans share word for word.
fn show_what_differs(plan: &Plan) -> String {
    let common = show(&get("500", ""));
    let shared: Vec<_> = common.lines().skip(2).collect();
    let shown = show(plan);
    let differs = shown.lines().filter(|line| !shared.contains(line));
    let missing = shared.iter().filter(|line| !shown.lines().any(|own| own == **line));
    let missing = missing.map(|line| format!("  - {}", line.trim()));
    differs.map(str::to_owned).chain(missing).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_code_has_its_plan() {
    insta::assert_snapshot!("plan_500", show(&get("500", "")));
    for class in Class::ALL {
        let codes = Code::all().filter(|code| code.class() == class);
        let plans = codes.map(|code| {
            format!("{code}\n{}\n", show_what_differs(&get(&code.to_string(), "")))
        });
        insta::assert_snapshot!(
            format!("plans_{}", class.id()),
            plans.collect::<String>()
        );
    }
}

#[test]
fn every_plan_has_the_fields_that_its_code_requires_and_none_that_it_forbids() {
    for entry in catalog::entries() {
        let plan = get(&entry.code.to_string(), "");
        if entry.code.is_interim() {
            continue;
        }
        for name in entry.required {
            assert!(plan.fields.contains(name), "{} {name}", entry.code);
        }
        for name in entry.forbidden {
            assert!(!plan.fields.contains(name), "{} {name}", entry.code);
        }
        let has_content = !matches!(plan.content, Content::Forbidden | Content::Empty);
        assert_eq!(has_content, entry.allows_content, "{}", entry.code);
    }
}

#[test]
fn options_change_the_plan_and_only_where_they_say() {
    let cases = [
        ("503", "delay=1s&body_delay=250ms&drip=2s"),
        ("200", "body=hello&type=text/html&size=9"),
        ("404", "format=problem"),
        ("404", "format=none"),
        (
            "200",
            "header=X-A: 1&header=X-A: 2&header=Cache-Control: max-age=60&omit=Vary",
        ),
        ("200", "header=Set-Cookie: a=1"),
        ("401", "omit=WWW-Authenticate"),
        ("401", "header=WWW-Authenticate: Basic realm=\"x\""),
        ("302", "location=/codes/200%3Fa=b"),
        ("429", "retry_after=Wed, 21 Oct 2026 07:28:00 GMT"),
        ("200", "interim=100,103&reason=Fine"),
        ("204", "body=x"),
        ("200", "body_delay=1s"),
        ("200", "fault=stall"),
        ("200", "drip=1s&omit=x-accel-buffering"),
        ("204", "body_delay=1s&drip=1s"),
        ("200", "omit=Content-Length&omit=Date"),
        ("503", "x=1&y"),
        ("200-202", "seed=1"),
        ("503", "key=a"),
        ("503,200", "key=a&order=sequence&on_end=410"),
        ("200", "key=a&order=random&on_end=repeat&omit=Attempt"),
    ];
    let shown = cases.map(|(codes, query)| {
        let plan = get(codes, query);
        format!("{codes}?{query}\n{}\n", show_what_differs(&plan))
    });
    insta::assert_snapshot!("plans_of_options", shown.concat());
}

#[test]
fn the_request_changes_the_plan() {
    let field = |name, value| vec![("Host", "lab.example"), (name, value)];
    let handshake = vec![
        ("Connection", "keep-alive, Upgrade"),
        ("Upgrade", "websocket"),
        ("Sec-WebSocket-Version", "13"),
        ("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="),
    ];
    let preflight = vec![
        ("Origin", "http://else.example"),
        ("Access-Control-Request-Method", "DELETE"),
        ("Access-Control-Request-Headers", "authorization, x-a"),
    ];
    let cases: Vec<(&str, Version, &str, &str, Vec<(&str, &str)>)> = vec![
        ("GET", Version::Http11, "101", "", handshake.clone()),
        ("GET", Version::Http2, "101", "", handshake.clone()),
        ("GET", Version::Http10, "103", "", vec![]),
        ("GET", Version::Http2, "103", "reason=x", vec![]),
        ("GET", Version::Http2, "426", "", vec![]),
        ("HEAD", Version::Http11, "405", "", vec![]),
        ("PUT", Version::Http11, "405", "", vec![]),
        ("OPTIONS", Version::Http11, "503", "", vec![]),
        ("OPTIONS", Version::Http11, "503", "", preflight.clone()),
        ("OPTIONS", Version::Http11, "503", "preflight=simulate", preflight.clone()),
        ("OPTIONS", Version::Http11, "503", "key=a", preflight),
        ("GET", Version::Http11, "206", "", field("Range", "bytes=2-5")),
        ("GET", Version::Http11, "206", "", field("Range", "bytes=9999-,0-1")),
        ("GET", Version::Http11, "206", "", field("Range", "lines=1-2")),
        ("GET", Version::Http11, "416", "", field("Range", "bytes=500-600")),
        ("GET", Version::Http11, "416", "", field("Range", "bytes=0-1")),
        ("GET", Version::Http11, "304", "", field("If-None-Match", "\"a\", \"b\"")),
        ("GET", Version::Http11, "304", "", field("If-None-Match", "*")),
        ("GET", Version::Http11, "304", "", field("If-None-Match", "W/\"c\"")),
        ("GET", Version::Http11, "304", "", field("If-None-Match", "\"open")),
    ];
    let shown = cases.into_iter().map(|(method, version, codes, query, fields)| {
        let request =
            Request { method, version, fields: &fields, ..Request::get(ORIGIN) };
        let plan = plan_of(codes, query, &request);
        let fields: Vec<_> = fields.iter().map(|(n, v)| format!("{n}: {v}")).collect();
        let version = version.name();
        format!(
            "{method} {codes}?{query} {version} [{}]\n{}{:?}\n\n",
            fields.join("; "),
            show(&plan),
            plan.part
        )
    });
    insta::assert_snapshot!("plans_of_requests", shown.collect::<String>());
}

#[test]
fn the_representation_follows_accept() {
    let cases = [
        ("502", "*/*", "Json"),
        ("502", "", "Json"),
        ("502", "application/json", "Json"),
        ("502", "application/problem+json", "Problem"),
        ("502", "application/problem+json, application/json;q=0.9", "Problem"),
        ("502", "application/problem+json;q=0.5, application/json", "Json"),
        ("502", "application/*", "Json"),
        ("200", "application/problem+json", "Json"),
        (
            "502",
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
            "Html",
        ),
        ("502", "text/plain", "Text"),
        ("502", "TEXT/PLAIN;Q=0.3, text/html;q=0.2", "Text"),
        ("502", "text/*;q=0.9, application/json;q=0.8", "Text"),
        ("502", "image/png", "Json"),
        ("502", "application/json;q=0, text/html;q=0.001", "Html"),
        ("502", "*/*;q=0", "Json"),
        ("502", "text/html;level=1", "Json"),
        ("502", "text/html;charset=utf-8", "Html"),
        ("502", "nonsense, ;;, /, text/plain;q=7", "Json"),
    ];
    for (code, accept, format) in cases {
        let fields = [("Accept", accept)];
        let request = Request { fields: &fields, ..Request::get(ORIGIN) };
        let Content::Diagnostic(chosen) = plan_of(code, "", &request).content else {
            panic!("{code} has a diagnostic document");
        };
        assert_eq!(format!("{chosen:?}"), format, "{accept}");
    }
}

#[test]
fn a_redirect_stays_on_our_origin_unless_the_operator_allows_the_host() {
    let ours = [
        "/",
        "/api/status/200",
        "codes/200",
        "?a=b",
        "#top",
        "",
        "./x:y",
        "../up",
        "http://lab.example",
        "http://lab.example/a",
        "https://LAB.example?x",
    ];
    for target in ours {
        let query = http_status::query::encode([("location", target)]);
        assert_eq!(get("302", &query).fields.text("Location"), Some(target));
    }
    let others = [
        "//evil.example",
        "http://evil.example",
        "https:evil.example",
        "http:/evil.example",
        "http://lab.example@evil.example/",
        "http://lab.example:81/",
        "http://lab.example.evil.example/",
        "javascript:alert(1)",
        "data:text/html,x",
        "mailto:a@b",
        "///evil.example",
        "HTTP://evil.example",
    ];
    let mut shown = String::new();
    for target in others {
        let query = http_status::query::encode([("location", target)]);
        writeln!(shown, "{}", refused(&query)).unwrap();
        let value = format!("Location: {target}");
        let query = http_status::query::encode([("header", value.as_str())]);
        assert!(refused(&query).contains("another host"), "{target}");
    }
    insta::assert_snapshot!("refused_locations", shown);
    let hosts = vec!["ok.example".to_owned(), "ok.example:8080".to_owned()];
    let limits = Limits { redirect_hosts: hosts, ..Limits::default() };
    for (target, is_allowed) in [
        ("https://ok.example/x", true),
        ("http://ok.example:8080", true),
        ("//ok.example", false),
    ] {
        let query = http_status::query::encode([("location", target)]);
        let ask = Ask::from_query("302", &query).unwrap();
        let planned = plan(&ask, &Request::get(ORIGIN), &limits, Chance::new(0));
        assert_eq!(planned.is_ok(), is_allowed, "{target}");
    }
}

#[test]
fn limits_are_kept_and_named() {
    let header = |count: usize| "header=a: b&".repeat(count);
    assert!(Ask::from_query("200", &header(32)).is_ok());
    let cases = [
        "delay=30.001s".to_owned(),
        "delay=1s-31s".to_owned(),
        "body_delay=31s".to_owned(),
        "drip=31s".to_owned(),
        "size=1048577".to_owned(),
        format!("body={}", "x".repeat(1_048_577)),
        header(33),
        "omit=Date&".repeat(33),
        format!("header=a: {}", "x".repeat(8192)),
        format!("reason={}", "x".repeat(8193)),
        format!("interim={}103", "103,".repeat(16)),
    ];
    let shown: Vec<_> = cases.iter().map(|query| refused(query)).collect();
    insta::assert_snapshot!("past_the_limits", shown.join("\n"));
    for query in ["delay=30s&body_delay=30s&drip=30s", "size=1048576", &header(32)] {
        get("200", query);
    }
}

#[test]
fn options_are_counted_before_they_are_read() {
    let cases = [
        ("", ""),
        ("unknown=a&", ""),
        (
            "header=no colon&omit=Date&",
            "`header=900`: at most 32 fields; `omit=900`: at most 32 fields",
        ),
        ("delay=x&", "`delay=900`: is given too often: give it once"),
    ];
    for (part, expected) in cases {
        let pairs = http_status::query::decode(&part.repeat(900)).unwrap();
        let counted = Limits::default().check_counts(&pairs);
        let problems = counted.err().map(|problems| problems.to_string());
        assert_eq!(problems.unwrap_or_default(), expected, "{part}");
    }
    for (part, most) in [("header=A: b&", 32), ("omit=Date&", 32), ("delay=1s&", 2)] {
        for count in [most, most + 1] {
            let pairs = http_status::query::decode(&part.repeat(count)).unwrap();
            let counted = Limits::default().check_counts(&pairs);
            assert_eq!(counted.is_ok(), count == most, "{part} {count}");
        }
    }
}

#[test]
fn a_message_has_the_length_and_the_part_that_it_announces() {
    let render = |codes: &str, query: &str, method: &str, range: &str| {
        let fields = [("Range", range)];
        let request = Request { method, fields: &fields, ..Request::get(ORIGIN) };
        let message =
            plan_of(codes, query, &request).render(b"0123456789".to_vec(), "now");
        let value = |name: &str| {
            let fields = message.fields.iter();
            let mut fields =
                fields.filter(|(n, _)| n == name).map(|(_, v)| v.clone().into_owned());
            fields.next().unwrap_or_else(|| "-".to_owned())
        };
        let content = String::from_utf8(message.content.to_vec()).unwrap();
        format!("{} | {} | {content}|", value("Content-Length"), value("Content-Range"))
    };
    let cases = [
        ("200", "", "GET", "", "10 | - | 0123456789|"),
        ("200", "", "HEAD", "", "10 | - | |"),
        ("200", "size=12", "GET", "", "12 | - | 0123456789  |"),
        ("200", "size=3", "GET", "", "10 | - | 0123456789|"),
        ("200", "body=hé", "GET", "", "3 | - | hé|"),
        ("200", "body=", "GET", "", "0 | - | |"),
        ("200", "format=none&size=5", "GET", "", "0 | - | |"),
        ("204", "body=x", "GET", "", "- | - | |"),
        ("205", "body=x", "GET", "", "0 | - | |"),
        ("304", "", "GET", "", "- | - | |"),
        ("206", "", "GET", "", "10 | bytes 0-9/266 | 0123456789|"),
        ("206", "", "HEAD", "", "10 | bytes 0-9/266 | |"),
        ("206", "", "POST", "bytes=2-4", "10 | bytes 0-9/266 | 0123456789|"),
        ("206", "", "GET", "bytes=2-4", "3 | bytes 2-4/10 | 234|"),
        ("206", "", "GET", "bytes=8-", "2 | bytes 8-9/10 | 89|"),
        ("206", "", "GET", "bytes=-3", "3 | bytes 7-9/10 | 789|"),
        ("206", "", "GET", "bytes=-99", "10 | bytes 0-9/10 | 0123456789|"),
        ("206", "", "GET", "bytes=50-60, 1-1", "1 | bytes 1-1/10 | 1|"),
        ("206", "", "GET", "bytes=50-60", "10 | bytes 0-9/10 | 0123456789|"),
        ("206", "body=", "GET", "", "0 | - | |"),
        ("206", "format=none", "GET", "bytes=0-0", "0 | - | |"),
        ("206", "body=&size=2", "GET", "bytes=1-1", "1 | bytes 1-1/2 |  |"),
        ("206", "size=1000000", "GET", "bytes=8-11", "4 | bytes 8-11/1000000 | 89  |"),
        (
            "206",
            "",
            "GET",
            "bytes=99999999999999999999-",
            "10 | bytes 0-9/10 | 0123456789|",
        ),
    ];
    for (codes, query, method, range, expected) in cases {
        let shown = render(codes, query, method, range);
        assert_eq!(shown, expected, "{codes}?{query} {method} {range}");
    }
}

#[test]
fn the_same_seed_makes_the_same_plan() {
    let query = "seed=7&delay=0s-20s";
    let first = get("200,404,500-599", query);
    assert_eq!(first, get("200,404,500-599", query));
    assert_eq!(first.chosen_from.len(), 102);
    let again = get(&vec!["100-999"; 1900].join(","), query);
    assert_eq!(again.chosen_from.len(), 900);
    let others = (0..40).map(|seed| get("200-299", &format!("seed={seed}")).status);
    let others: std::collections::HashSet<_> = others.collect();
    assert!(others.len() > 20, "{}", others.len());
}

proptest! {
    #[test]
    fn no_request_makes_a_plan_panic(
        code in 100u16..=999,
        method in "[A-Z]{1,8}",
        fields in vec((
            prop::sample::select(vec![
                "Accept", "Range", "If-None-Match", "Origin", "Upgrade", "Connection",
                "Access-Control-Request-Method",
            ]),
            "[ -~]{0,40}",
        ), 0..5),
        document in vec(any::<u8>(), 0..50),
    ) {
        let fields: Vec<_> = fields.iter().map(|(n, v)| (*n, v.as_str())).collect();
        let request =
            Request { method: &method, fields: &fields, ..Request::get(ORIGIN) };
        let plan = plan_of(&code.to_string(), "", &request);
        let message = plan.render(document, "now");
        let length = message.fields.iter().find(|(name, _)| name == "Content-Length");
        if let Some((_, length)) = length && method != "HEAD" {
            prop_assert_eq!(&**length, message.content.len().to_string());
        }
    }
}
