//! The content of a request, in the document that answers it.

use std::{fmt::Write as _, time::Duration};

use base64::{Engine as _, prelude::BASE64_STANDARD};

use crate::service::{Client, Response, Service};

const FORM: &str = "application/x-www-form-urlencoded";

fn post(service: &Service, target: &str, media_type: &str, content: &str) -> Response {
    let mut client = service.connect();
    client.send("POST", target, &[("Content-Type", media_type)], content);
    client.receive("POST")
}

/// What a representation shows of content: the member, or what follows the last line
/// that every response has.
fn shown(format: &str, response: &Response) -> String {
    let document = response.show();
    let (start, end) = match format {
        "text" => ("/codes/422\n", ""),
        "html" => ("</section>\n| <section>\n", "| <footer>"),
        _ => ("\"content\": ", "|     \"remote_addr\""),
    };
    let (_, shown) = document.split_once(start).unwrap();
    if end.is_empty() { shown } else { shown.split_once(end).unwrap().0 }.to_owned()
}

#[test]
fn every_representation_shows_content_of_every_kind() {
    let service = Service::start();
    let contents = [
        ("text/plain", "a <script>alert(1)</script> & \"b\"\n\nc"),
        ("application/json", "{\"b\": 1.0, \"a\": [1e400, \"<script>\"], \"b\": null}"),
        ("application/json", "{\"a\": <script>"),
        (FORM, "<script>=%3Cscript%3E&a=1+2&a=%22"),
        ("image/png", "\u{89}PNG <script>"),
    ];
    let mut all = String::new();
    for (media_type, content) in contents {
        writeln!(all, "{media_type}: {content:?}").unwrap();
        for format in ["json", "problem", "text", "html"] {
            let target = format!("/api/status/422?format={format}");
            let response = post(&service, &target, media_type, content);
            assert_eq!(response.status(), 422);
            let is_escaped = !response.text().contains("<script");
            assert!(is_escaped || format != "html", "{media_type}: {content}");
            writeln!(all, "  {format}:\n{}", shown(format, &response)).unwrap();
        }
    }
    insta::assert_snapshot!("echoed_content", all);
}

/// A document that shows content is JSON as before, as deep as content may be.
#[test]
fn a_document_can_be_read_whatever_it_shows() {
    let service = Service::start();
    let deepest = format!("{}{}", "[".repeat(124), "]".repeat(124));
    let deeper = format!("[{deepest}]");
    for (content, kind) in [(deepest, "json"), (deeper, "text")] {
        for target in ["/api/status/200", "/api/status/422?format=problem"] {
            let response = post(&service, target, "application/json", &content);
            assert_eq!(response.json()["request"]["content"]["kind"], kind);
        }
    }
}

#[test]
fn where_there_is_nothing_to_show_there_is_no_member() {
    let service = Service::start();
    let member = |client: &mut Client, method: &str, content: &str| {
        let fields = [("Content-Type", "text/plain")];
        client.send(method, "/api/status/200", &fields, content);
        client.receive(method).json()["request"].get("content").cloned()
    };
    let mut client = service.connect();
    for method in ["GET", "POST", "DELETE", "BREW"] {
        assert_eq!(member(&mut client, method, ""), None);
        let shown = member(&mut client, method, "abc").unwrap();
        assert_eq!(shown["value"], "abc", "{method}");
    }
    // A 413 spares the client its content.
    let mut client = service.connect();
    let expect = [("Expect", "100-continue"), ("Content-Length", "3")];
    client.send("POST", "/api/status/413", &expect, "");
    let request = client.receive("POST").json()["request"].clone();
    assert_eq!((&request["content_length"], request.get("content")), (&0.into(), None));
}

/// RFC 9110 section 8.6: the length is that of a GET with the same content.
#[test]
fn a_head_with_content_has_the_length_of_the_same_get() {
    let service = Service::start();
    let mut client = service.connect();
    for content in ["", "abc", &"x".repeat(5000)] {
        let lengths = ["HEAD", "GET"].map(|method| {
            client.send(method, "/api/status/200", &[], content);
            client.receive(method).field("content-length").unwrap().to_owned()
        });
        assert_eq!(lengths[0], lengths[1], "{}", content.len());
    }
}

#[test]
fn content_is_cut_at_the_limit_of_the_setting() {
    for (arguments, most) in [(&[][..], 65_536), (&["--max-echoed-content", "10"], 10)]
    {
        let service = Service::with(arguments);
        for more in [0, 1, 300_000] {
            let content = "x".repeat(most + more);
            let response = post(&service, "/api/status/200", "text/plain", &content);
            let request = &response.json()["request"];
            assert_eq!(request["content_length"], most + more);
            let shown = &request["content"];
            assert_eq!(shown["value"].as_str().unwrap(), "x".repeat(most));
            assert_eq!(shown["left_out"], more);
            for (format, is_told) in [("text", more > 0), ("html", more > 0)] {
                let target = format!("/api/status/200?format={format}");
                let text = post(&service, &target, "text/plain", &content).text();
                let told = format!("{more} bytes");
                assert_eq!(text.contains(&told), is_told, "{format} {more}");
            }
        }
    }
}

/// What is reserved for a transcript rests on this bound, `MAX_ECHO_GROWTH`.
#[test]
fn a_document_grows_by_at_most_ten_bytes_for_each_of_the_content() {
    const MOST: usize = 65_536;
    let service = Service::start();
    for (media_type, part) in [
        (FORM, "\"&"),
        (FORM, "\u{1}&"),
        (FORM, "=&"),
        (FORM, "%22&"),
        ("text/plain", "\""),
        ("text/plain", "\0"),
        ("text/plain", "\u{1}"),
        ("application/json", "\"\\\"\","),
        ("application/octet-stream", "\0"),
    ] {
        let mut content = part.repeat(MOST / part.len());
        if media_type == "application/json" {
            content = format!("[{}0]", &content[..content.len() / 5 * 5 - 5]);
        }
        for format in ["json", "problem", "text", "html"] {
            let target = format!("/api/status/422?format={format}");
            let usual = service.get(&target).content.len();
            let response = post(&service, &target, media_type, &content);
            let growth = response.content.len() - usual;
            let length = content.len();
            let is_bounded = (length / 2..10 * length).contains(&growth);
            assert!(is_bounded, "{media_type} {part:?} {format}: {growth} of {length}");
        }
    }
}

#[test]
fn a_transcript_shows_it_as_the_simulator_does() {
    let service = Service::start();
    for (media_type, content) in [
        ("application/json", "{\"a\": 1.0}".to_owned()),
        (FORM, "a=1&b=%3C".to_owned()),
        ("text/plain", "x".repeat(65_536)),
        (FORM, "\"&".repeat(32_768)),
    ] {
        for target in ["200", "422?format=html", "422?format=problem&fault=bad-header"]
        {
            let transcript =
                post(&service, &format!("/api/wire/{target}"), media_type, &content);
            assert_eq!(transcript.status(), 200, "{target}");
            let transcript = transcript.json();
            let segments = transcript["segments"].as_array().unwrap();
            let sent = segments.last().unwrap();
            let sent = BASE64_STANDARD.decode(sent["bytes"].as_str().unwrap()).unwrap();
            let sent = String::from_utf8(sent).unwrap();
            let told =
                if target.contains("html") { "Content, as" } else { "\"kind\": " };
            assert!(sent.contains(told), "{target}: {sent}");
        }
    }
}

/// A connection that sent content, and waits for its response.
fn waiting(service: &Service, method: &str, target: &str) -> Client {
    let mut client = service.connect();
    client.send(method, target, &[], &"x".repeat(60_000));
    client
}

/// How much of the same content is missing in a response that does not wait.
fn left_out(service: &Service) -> u64 {
    let response = post(service, "/api/status/200", "text/plain", &"x".repeat(60_000));
    assert_eq!(response.status(), 200, "less is shown, and the status is the same");
    response.json()["request"]["content"]["left_out"].as_u64().unwrap()
}

fn at_last(mut is_so: impl FnMut() -> bool) -> bool {
    (0..100).any(|_| {
        std::thread::sleep(Duration::from_millis(20));
        is_so()
    })
}

#[test]
fn what_is_kept_counts_while_its_response_waits() {
    // Room for the content of one, besides what each connection has to itself.
    let service = Service::with(&["--max-unsent", "45000"]);
    assert_eq!(left_out(&service), 0);
    for options in ["delay=20s", "delay=20s&format=html", "delay=20s&fault=truncate"] {
        let client = waiting(&service, "POST", &format!("/api/status/422?{options}"));
        assert!(at_last(|| left_out(&service) > 0), "{options}: is not counted");
        drop(client);
        assert!(at_last(|| left_out(&service) == 0), "{options}: is not given back");
    }
}

#[test]
fn what_no_response_shows_is_not_kept() {
    let service = Service::with(&["--max-unsent", "45000"]);
    for (method, target) in [
        ("POST", "204"),
        ("POST", "205"),
        ("POST", "304"),
        ("POST", "200?format=none"),
        ("POST", "200?body=a"),
        ("POST", "200?fault=empty"),
        ("POST", "200?fault=garbage"),
    ] {
        let delay = if target.contains('?') { "&delay=20s" } else { "?delay=20s" };
        let client = waiting(&service, method, &format!("/api/status/{target}{delay}"));
        std::thread::sleep(Duration::from_millis(100));
        assert_eq!(left_out(&service), 0, "{method} {target}");
        drop(client);
    }
}

/// Content that comes for ever takes no more than what is shown of it.
#[test]
fn content_past_the_limit_is_dropped_as_it_comes() {
    let service = Service::with(&["--max-unsent", "60000"]);
    let mut client = service.connect();
    let head = "POST /api/status/200?delay=20s HTTP/1.1\r\nHost: lab.example\r\n";
    client.write(format!("{head}Transfer-Encoding: chunked\r\n\r\n").as_bytes());
    let chunk = format!("4000\r\n{}\r\n", "x".repeat(0x4000));
    for _ in 0..40 {
        client.write(chunk.as_bytes());
    }
    let left_out = |length: usize| {
        let content = "x".repeat(length);
        let response = post(&service, "/api/status/200", "text/plain", &content);
        response.json()["request"]["content"]["left_out"] != 0
    };
    // It has 65536 bytes, of which 16384 are its own, and leaves 10848.
    assert!(at_last(|| left_out(40_000)));
    std::thread::sleep(Duration::from_millis(200));
    assert!(!left_out(20_000));
    drop(client);
    assert!(at_last(|| !left_out(40_000)));
}
