//! What texts without a response are taken for.

use inspect::paste::{TextKind, kind, read};

/// The kind of a text, in one line.
fn shown(text: &str) -> String {
    match kind(text, &read(text).exchanges) {
        None => "response".to_owned(),
        Some(TextKind::Url(url)) => format!("url {url}"),
        Some(TextKind::Code(code)) => format!("code {code}"),
        Some(TextKind::Curl(command)) => format!("curl [{command}]"),
        Some(TextKind::Request(request)) => {
            let url = request.url.unwrap_or_else(|| "-".to_owned());
            format!("request {} {url}", request.method)
        }
        Some(TextKind::Content(format)) => format!("content {format}"),
        Some(TextKind::Unknown) => "unknown".to_owned(),
    }
}

#[test]
fn a_text_without_a_response_is_taken_for_what_it_is() {
    let table = [
        ("HTTP/1.1 200 OK\n", "response"),
        ("HTTP/1.1 103 Early Hints\n\n", "response"),
        ("content-type: text/html\n", "response"),
        ("$ curl -i http://a/\nHTTP/1.1 200 OK\n", "response"),
        ("https://example.com/a?b=it's#c\n", "url https://example.com/a?b=it's#c"),
        ("\u{feff} <HTTP://[::1]:80/> ", "url HTTP://[::1]:80/"),
        ("\"http://a\"", "url http://a"),
        ("https://", "unknown"),
        ("https:///a", "unknown"),
        ("https://a b", "unknown"),
        ("https://a\nhttps://b", "unknown"),
        ("502", "code 502"),
        (" 502 Bad Gateway\n", "code 502"),
        ("HTTP 418 I'm a teapot", "code 418"),
        ("Error 404: Not Found.", "code 404"),
        ("status: 429", "response"),
        ("status code 999", "code 999"),
        ("099", "unknown"),
        ("5020", "unknown"),
        ("502 of 600 requests failed", "unknown"),
        ("I have 300 apples", "unknown"),
        ("curl https://a/", "curl [curl -i https://a/]"),
        ("$ curl -sS 'https://a/'", "curl [curl -i -sS 'https://a/']"),
        ("curl -si https://a/", "curl [curl -si https://a/]"),
        ("curl -vX POST https://a/", "curl [curl -vX POST https://a/]"),
        (
            "curl -X POST -H 'a: -i' http://a/",
            "curl [curl -i -X POST -H 'a: -i' http://a/]",
        ),
        ("curl -oi http://a/", "curl [curl -i -oi http://a/]"),
        ("curl --head http://a/", "curl [curl --head http://a/]"),
        (
            "curl 'https://a/' \\\n  -H 'accept: */*' \\\n  --compressed",
            "curl [curl -i 'https://a/' \\\n  -H 'accept: */*' \\\n  --compressed]",
        ),
        ("curling is a sport", "unknown"),
        ("GET /a HTTP/1.1\nHost: b.example\n", "request GET https://b.example/a"),
        ("POST http://b/c HTTP/1.1\n\n", "request POST http://b/c"),
        ("OPTIONS * HTTP/1.1\nHost: a\n", "request OPTIONS -"),
        ("DELETE https://a/b", "request DELETE https://a/b"),
        ("{\"status\": 502}", "content JSON"),
        ("[1, 2]\n", "content JSON"),
        ("<!DOCTYPE HTML>\n<p>502 Bad Gateway", "content HTML"),
        ("<html><body></body></html>", "content HTML"),
        ("<?xml version=\"1.0\"?><a/>", "content XML"),
        ("é", "unknown"),
        ("nothing of the kind", "unknown"),
    ];
    let found = table.map(|(text, _)| (text, shown(text)));
    assert_eq!(found, table.map(|(text, kind)| (text, kind.to_owned())));
}

#[test]
fn what_is_too_long_is_no_command_and_no_url() {
    let long = "a".repeat(20_000);
    assert_eq!(shown(&format!("https://{long}")), "unknown");
    assert_eq!(shown(&format!("curl https://{long}")), "unknown");
}
