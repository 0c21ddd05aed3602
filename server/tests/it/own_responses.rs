//! Our own Inspector finds no error and no warning in what we send ourselves.

use http_status::inspect::{Content, Level, Source, inspect, paste};

use crate::service::Service;

/// Every kind of answer of the service, simulated ones apart.
const TARGETS: [&str; 19] = [
    "/",
    "/?q=gateway",
    "/codes/502",
    "/codes/299",
    "/codes/200,503",
    "/compare/502-vs-504",
    "/compare/504-vs-502",
    "/which-code",
    "/search?q=timeout",
    "/rules",
    "/rules/405-no-allow",
    "/nothing",
    "/codes/502.json",
    "/api/codes",
    "/api/wire/502",
    "/api/nothing",
    "/api/status/503?delay=2",
    "/cards/502.svg",
    "/sitemap.xml",
];

/// Findings that are errors or warnings in the answer to a request.
fn faults(service: &Service, method: &str, target: &str, fields: &str) -> Vec<String> {
    let request = format!(
        "{method} {target} HTTP/1.1\r\nHost: lab.example\r\n{fields}Connection: close\r\n\r\n"
    );
    let answer = service.exchange(request.as_bytes());
    let (head, content) = answer.split_once("\r\n\r\n").unwrap();
    let read = paste::read(&format!("{request}{head}\r\n\r\n"));
    let mut exchange = read.exchanges.into_iter().next().unwrap();
    exchange.source = Source::Wire;
    exchange.content = match content {
        "" => Content::Absent,
        text => Content::Bytes(text.as_bytes().to_vec()),
    };
    let grave = inspect(&exchange)
        .findings
        .into_iter()
        .filter(|finding| matches!(finding.level, Level::Error | Level::Warning));
    grave.map(|f| format!("{method} {target}: {}: {}", f.rule.id, f.message)).collect()
}

#[test]
fn no_answer_of_ours_has_a_fault() {
    let service = Service::start();
    let mut found = Vec::new();
    for target in TARGETS {
        for method in ["GET", "HEAD"] {
            found.extend(faults(&service, method, target, ""));
        }
        found.extend(faults(&service, "GET", target, "If-None-Match: *\r\n"));
    }
    found.extend(faults(&service, "DELETE", "/", ""));
    found.extend(faults(&service, "PUT", "/api/inspect", "Content-Length: 0\r\n"));
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Asks that break a response on purpose, and the rule that sees it.
const PROVOKED: [(&str, &str); 29] = [
    ("101?omit=Upgrade", "426-no-upgrade"),
    ("200?header=Retry-After:+5", "retry-after-odd-status"),
    ("206?omit=Content-Range", "206-no-content-range"),
    ("226?omit=ETag", "226-no-etag"),
    ("301?omit=Location", "3xx-no-location"),
    ("301?omit=Cache-Control", "301-308-forever"),
    ("303?omit=Location", "3xx-no-location"),
    ("305", "305-306"),
    ("304?header=Content-Type:+text/html", "304-repr-metadata"),
    ("401?omit=WWW-Authenticate", "401-no-challenge"),
    ("401?header=WWW-Authenticate:+Basic+realm=%22a%22", "401-dialog"),
    ("401?header=WWW-Authenticate:+Basic", "401-basic-no-realm"),
    ("405?omit=Allow", "405-no-allow"),
    ("405?header=Allow:+GET,+POST", "405-method-allowed"),
    ("407?omit=Proxy-Authenticate", "407-no-challenge"),
    ("413", "413-retry-after"),
    ("415?omit=Accept", "415-accept"),
    ("416?header=Content-Range:+bytes+0-4/10", "416-content-range"),
    ("421?header=Via:+1.1+proxy", "421-proxy"),
    ("426?omit=Upgrade", "426-no-upgrade"),
    ("428?header=Cache-Control:+max-age=60", "428-stored"),
    ("429?header=Cache-Control:+max-age=60", "429-stored"),
    ("429?omit=Retry-After", "429-503-retry-after"),
    ("431?header=Cache-Control:+public", "431-stored"),
    ("451?omit=Link", "451-blocked-by"),
    ("503?header=Retry-After:+soon", "retry-after-bad"),
    ("500?header=Cache-Control:+max-age=3600", "5xx-fresh"),
    ("500?format=none", "error-no-body"),
    ("511?header=Cache-Control:+max-age=60", "511-stored"),
];

#[test]
fn what_an_ask_breaks_is_found() {
    let service = Service::start();
    let mut missed = Vec::new();
    for (ask, rule) in PROVOKED {
        let request = format!(
            "GET /api/status/{ask} HTTP/1.1\r\nHost: lab.example\r\nRange: bytes=0-4\r\nConnection: close\r\n\r\n"
        );
        let answer = service.exchange(request.as_bytes());
        let read = paste::read(&format!("{request}{answer}"));
        let found: Vec<_> = read
            .exchanges
            .iter()
            .flat_map(|exchange| inspect(exchange).findings)
            .map(|finding| finding.rule.id)
            .collect();
        if !found.contains(&rule) {
            missed.push(format!("{ask}: {rule} not in {found:?}"));
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}
