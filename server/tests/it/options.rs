//! Options and representations through the running service.

use crate::service::Service;

#[test]
fn options_answer_word_for_word() {
    let service = Service::start();
    let cases = [
        ("custom", "/api/status/418?body=short%20and%20stout&type=text/html&size=20"),
        ("fields", "/api/status/200?header=X-A:%201&header=X-A:%202&omit=Vary&x=1"),
        ("chosen", "/api/status/200,404:2,500-502?seed=3"),
        ("no_length", "/api/status/200?omit=Content-Length&body=chunks"),
        (
            "reason",
            "/api/status/503?reason=Closed%20for%20tea&retry_after=3600&format=none",
        ),
    ];
    for (name, target) in cases {
        insta::assert_snapshot!(name, service.get(target).show());
    }
}

#[test]
fn representations_answer_word_for_word() {
    let service = Service::start();
    for (name, accept) in [
        ("problem", "application/problem+json"),
        ("text", "text/plain"),
        ("html", "text/html"),
    ] {
        let target = "/api/status/404?%3Cscript%3E";
        let response = service.ask("GET", target, &[("Accept", accept)]);
        insta::assert_snapshot!(format!("as_{name}"), without_style(&response.show()));
    }
}

#[test]
fn a_page_says_what_is_particular_to_its_response() {
    let service = Service::start();
    let options = "order=sequence&key=a&interim=103&format=html&%22%3Cb%3E";
    let target = format!("/api/status/404,503?{options}");
    let mut client = service.connect();
    client.send("GET", &target, &[], "");
    assert_eq!(client.receive("GET").status(), 103);
    let page = client.receive("GET").show();
    insta::assert_snapshot!("page_of_a_sequence", without_style(&page));
}

/// A page without its style sheet, which has tests of its own.
fn without_style(shown: &str) -> String {
    let Some((start, rest)) = shown.split_once("<style>") else {
        return shown.to_owned();
    };
    format!("{start}<style>…</style>{}", rest.split_once("</style>").unwrap().1)
}

#[test]
fn a_part_is_the_slice_that_its_range_says() {
    let service = Service::start();
    let target = "/api/status/206?body=0123456789";
    for (range, content_range, content) in [
        ("bytes=2-4", "bytes 2-4/10", "234"),
        ("bytes=7-", "bytes 7-9/10", "789"),
        ("bytes=-2", "bytes 8-9/10", "89"),
    ] {
        let response = service.ask("GET", target, &[("Range", range)]);
        assert_eq!(response.field("content-range"), Some(content_range));
        assert_eq!(response.text(), content);
    }
}

#[test]
fn a_length_that_is_left_out_stays_out() {
    let service = Service::start();
    for code in [200, 204, 205, 304, 502] {
        let target = format!("/api/status/{code}?omit=Content-Length");
        for method in ["GET", "HEAD"] {
            let response = service.ask(method, &target, &[]);
            assert_eq!(response.field("content-length"), None, "{method} {code}");
            let is_bare = method == "HEAD" || matches!(code, 204 | 205 | 304);
            assert_eq!(response.content.is_empty(), is_bare, "{method} {code}");
        }
    }
}

#[test]
fn nothing_of_the_host_is_echoed() {
    let service = Service::start();
    let text = service.get("/api/status/500?x=$HOME").show();
    for name in ["PATH", "HOME", "PWD"] {
        let value = std::env::var(name).unwrap_or_default();
        assert!(value.len() < 4 || !text.contains(&value), "{name}");
    }
}
