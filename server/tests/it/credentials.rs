//! Cookies and credentials of a request, in what comes back.

use crate::service::Service;

const SECRETS: [(&str, &str); 3] = [
    ("Cookie", "id=secret"),
    ("Authorization", "Basic secret"),
    ("Proxy-Authorization", "secret"),
];

#[test]
fn another_site_reads_none_of_them() {
    let service = Service::start();
    let cases: [(&[(&str, &str)], bool); 6] = [
        (&[], true),
        (&[("Sec-Fetch-Site", "same-origin")], true),
        (&[("Sec-Fetch-Site", "none")], true),
        (&[("Sec-Fetch-Site", "same-site")], false),
        (&[("Sec-Fetch-Site", "cross-site")], false),
        (&[("Origin", "http://www.lab.example")], false),
    ];
    let targets = [
        "/api/status/503",
        "/api/status/503?format=problem",
        "/api/status/200?type=text/css",
        "/api/status/503?format=html",
        "/api/status/503?format=text",
        "/api/wire/503",
        "/api/wire/503?fault=truncate&size=9999",
    ];
    for (fields, is_shown) in cases {
        let fields: Vec<_> = fields.iter().chain(&SECRETS).copied().collect();
        for target in targets {
            let text = service.ask("GET", target, &fields).text();
            let is_text = target.ends_with("format=text");
            let is_there = text.contains("secret");
            assert_eq!(is_there, is_shown && !is_text, "{target} {fields:?}");
            if !is_shown && !is_text {
                assert!(text.contains("[masked: 9 bytes]"), "{text}");
                assert!(text.contains("masked: Cookie, Authorization,"), "{text}");
            }
        }
    }
}

#[test]
fn no_cache_keeps_them() {
    let service = Service::start();
    for query in ["header=Cache-Control:+max-age=60", "omit=Cache-Control"] {
        let text = service.ask("GET", &format!("/api/status/200?{query}"), &SECRETS);
        assert!(!text.text().contains("secret"), "{query}");
    }
}

#[test]
fn a_transcript_hides_them_in_its_base64_too() {
    use base64::{Engine as _, prelude::BASE64_STANDARD};

    let service = Service::start();
    let fields = [("Sec-Fetch-Site", "cross-site"), SECRETS[0]];
    let transcript = service.ask("GET", "/api/wire/503", &fields).json();
    let segments = transcript["segments"].as_array().unwrap().iter();
    let all = segments.chain([&transcript["request"]]);
    for part in all {
        let bytes = BASE64_STANDARD.decode(part["bytes"].as_str().unwrap()).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        assert!(!text.contains("secret"), "{text}");
        assert!(text.contains("[masked: 9 bytes]"), "{text}");
    }
}
