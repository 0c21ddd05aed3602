//! Our own Inspector finds no error and no warning in what we send ourselves.

use inspect::{Content, Finding, Level, Source, inspect, paste};

use crate::service::Service;

/// Every kind of answer of the service, simulated ones apart.
const TARGETS: [&str; 43] = [
    "/",
    "/codes",
    "/compare",
    "/docs",
    "/503",
    "/?q=gateway",
    "/codes/502",
    "/codes/299",
    "/codes/200,503",
    "/codes/200?delay=1s&delay=1s&delay=1s",
    "/compare/502-vs-504",
    "/compare/504-vs-502",
    "/which-code",
    "/search?q=timeout",
    "/search.json?q=timeout",
    "/search.js",
    "/explain.js",
    "/manifest.webmanifest",
    "/offline",
    "/sw.js",
    "/copy-menu.js",
    "/inspect",
    "/inspect?example=caching",
    "/rules",
    "/faults",
    "/api/wire/503?interim=103",
    "/rules/405-no-allow",
    "/fields",
    "/fields/retry-after",
    "/fields/Retry-After",
    "/fields/nothing",
    "/nothing",
    "/codes/502.json",
    "/fields/age.json",
    "/api/codes",
    "/api/wire/502",
    "/api/nothing",
    "/api/keys/known",
    "/api/keys/nothing",
    "/api/status/503?delay=2",
    "/cards/502.svg",
    "/sitemap.xml",
    "/.well-known/security.txt",
];

/// What the Inspector finds in the answer to a request.
fn findings(
    service: &Service,
    method: &str,
    target: &str,
    fields: &str,
) -> Vec<Finding> {
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
    inspect(&exchange).findings
}

/// Those that are errors or warnings.
fn faults(service: &Service, method: &str, target: &str, fields: &str) -> Vec<String> {
    let grave = findings(service, method, target, fields)
        .into_iter()
        .filter(|finding| matches!(finding.level, Level::Error | Level::Warning));
    grave.map(|f| format!("{method} {target}: {}: {}", f.rule.id, f.message)).collect()
}

#[test]
fn no_answer_of_ours_has_a_fault() {
    let contact = ["--security-contact", "https://lab.example/report"];
    let service = Service::with(&contact);
    let mut found = faults(&service, "GET", "/api/status/200?key=known", "");
    for target in TARGETS {
        for method in ["GET", "HEAD"] {
            found.extend(faults(&service, method, target, ""));
            found.extend(faults(&service, method, target, "Accept: text/html\r\n"));
        }
        found.extend(faults(&service, "GET", target, "If-None-Match: *\r\n"));
    }
    for method in ["OPTIONS", "DELETE", "PUT"] {
        found.extend(faults(&service, method, "/api/keys/known", ""));
    }
    found.extend(faults(&service, "DELETE", "/", ""));
    found.extend(faults(&service, "PUT", "/api/inspect", "Content-Length: 0\r\n"));
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn no_refusal_for_asking_too_often_has_a_fault() {
    let limit = ["--max-requests-per-second=1", "--max-request-burst=1"];
    let service =
        Service::with(&[&limit[..], &["--max-waiting-per-client=0"]].concat());
    let mut found = Vec::new();
    for target in ["/", "/api/codes", "/api/status/200?delay=1ms"] {
        for method in ["GET", "HEAD", "PUT"] {
            found.extend(faults(&service, method, target, ""));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// The policy of the page among them, too.
#[test]
fn no_representation_of_a_document_has_a_fault() {
    let service = Service::start();
    let mut found = Vec::new();
    for options in [
        "200?format=json",
        "200?format=text",
        "200?format=html",
        "404?format=problem",
        "404?format=html",
        "503?format=html&key=a&order=sequence",
    ] {
        let target = format!("/api/status/{options}");
        found.extend(faults(&service, "GET", &target, ""));
        found.extend(faults(&service, "HEAD", &target, ""));
    }
    found.extend(faults(&service, "GET", "/api/status/404", "Accept: text/html\r\n"));
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Fields of ours are as good as any other.
#[test]
fn a_count_raises_no_finding() {
    let service = Service::start();
    let rules = |target: &str| {
        let found = findings(&service, "GET", target, "");
        found.iter().map(|finding| finding.rule.id).collect::<Vec<_>>()
    };
    for code in [200, 301, 404, 503] {
        let target = format!("/api/status/{code}");
        let counted = format!("{target}?key=a&order=sequence&on_end=loop");
        assert_eq!(rules(&counted), rules(&target), "{code}");
    }
}
