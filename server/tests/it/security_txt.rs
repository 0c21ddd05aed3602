//! Whom to tell of a weakness (RFC 9116).

use std::time::{Duration, SystemTime};

use crate::service::Service;

const PATH: &str = "/.well-known/security.txt";
const CONTACT: &str = "mailto:security@status.example";
const DAY: u64 = 24 * 60 * 60;

/// The text, with the day replaced on which it ends.
fn text(service: &Service) -> String {
    let response = service.get(PATH);
    assert_eq!(response.status(), 200);
    assert_eq!(response.field("content-type"), Some("text/plain; charset=utf-8"));
    assert_eq!(response.field("simulated-status"), None);
    let text = response.text();
    let expires = text.lines().find_map(|line| line.strip_prefix("Expires: ")).unwrap();
    let time = humantime::parse_rfc3339(expires).unwrap();
    let left = time.duration_since(SystemTime::now()).unwrap();
    // Less than a year, as section 2.5.5 recommends.
    assert!(left > Duration::from_secs(88 * DAY), "{expires}");
    assert!(left < Duration::from_secs(91 * DAY), "{expires}");
    text.replace(expires, "DAY")
}

#[test]
fn there_is_none_where_nobody_is_named() {
    let response = Service::start().get(PATH);
    assert_eq!(response.status(), 404);
}

#[test]
fn it_names_whom_the_operator_named() {
    let contact = ["--security-contact", CONTACT];
    let expected =
        format!("Contact: {CONTACT}\nExpires: DAY\nPreferred-Languages: en\n");
    assert_eq!(text(&Service::with(&contact)), expected);

    // Section 2.5.2: an address of the web begins with https.
    for (origin, canonical) in [
        (
            "https://status.example",
            "Canonical: https://status.example/.well-known/security.txt\n",
        ),
        ("http://status.example", ""),
    ] {
        let arguments = [&contact[..], &["--public-url", origin]].concat();
        let expected = format!("{expected}{canonical}");
        assert_eq!(text(&Service::with(&arguments)), expected, "{origin}");
    }
}

#[test]
fn it_is_only_read() {
    let service = Service::with(&["--security-contact", CONTACT]);
    let head = service.ask("HEAD", PATH, &[]);
    assert_eq!((head.status(), head.content.len()), (200, 0));
    let post = service.post(PATH, "");
    assert_eq!((post.status(), post.field("allow")), (405, Some("GET, HEAD")));
}
