//! HTTP/2 with prior knowledge.

use bytes::Bytes;
use http_body_util::{BodyExt as _, Empty};
use hyper::{Request, Version, client::conn::http2::handshake};
use hyper_util::rt::{TokioExecutor, TokioIo};

use crate::service::Service;

type Answer = (u16, hyper::HeaderMap, String);

/// Asks for these targets over one connection; status, fields and document each.
fn exchange(service: &Service, targets: &[&str]) -> Vec<Answer> {
    let requests = targets.iter().map(|target| {
        let url = format!("http://lab.example{target}");
        Request::get(url).body(Empty::new()).unwrap()
    });
    send(service, requests)
}

/// Sends these requests over one connection.
fn send(
    service: &Service,
    requests: impl Iterator<Item = Request<Empty<Bytes>>>,
) -> Vec<Answer> {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let stream = tokio::net::TcpStream::connect(service.address).await.unwrap();
        let (mut sender, connection) =
            handshake(TokioExecutor::new(), TokioIo::new(stream)).await.unwrap();
        tokio::spawn(connection);
        let mut answers = Vec::new();
        for request in requests {
            let response = sender.send_request(request).await.unwrap();
            assert_eq!(response.version(), Version::HTTP_2);
            let (parts, body) = response.into_parts();
            let content = body.collect().await.unwrap().to_bytes().to_vec();
            let content = String::from_utf8(content).unwrap();
            answers.push((parts.status.as_u16(), parts.headers, content));
        }
        answers
    })
}

#[test]
fn every_code_is_answered() {
    let service = Service::start();
    let codes: Vec<_> = (200..=999).map(|code| format!("/api/status/{code}")).collect();
    let targets: Vec<_> = codes.iter().map(String::as_str).collect();
    for (code, (status, fields, content)) in
        (200..=999).zip(exchange(&service, &targets))
    {
        assert_eq!(status, code);
        assert_eq!(fields["simulated-status"], *code.to_string());
        let bare = matches!(code, 204 | 205 | 304);
        assert_eq!(content.is_empty(), bare, "{code}");
    }
}

#[test]
fn what_http_2_does_not_have_is_left_out_and_said() {
    let service = Service::start();
    let answers = exchange(
        &service,
        &[
            "/api/status/103",
            "/api/status/101",
            "/api/status/408",
            "/api/status/503?reason=x",
        ],
    );
    let notes = |index: usize| {
        let document: serde_json::Value =
            serde_json::from_str(&answers[index].2).unwrap();
        document["notes"].to_string()
    };
    assert_eq!(answers[0].0, 200);
    assert!(notes(0).contains("HTTP/1.1 only"), "{}", notes(0));
    assert_eq!(answers[1].0, 426);
    assert!(notes(1).contains("HTTP/2 does not have"), "{}", notes(1));
    assert!(!answers[1].1.contains_key("upgrade"));
    assert_eq!(answers[2].0, 408);
    assert!(!answers[2].1.contains_key("connection"));
    assert!(notes(3).contains("no reason phrase"), "{}", notes(3));
}

#[test]
fn a_transcript_has_the_cookies_in_one_line() {
    let service = Service::start();
    let request = Request::get("http://lab.example/api/wire/204")
        .header("cookie", "a=1")
        .header("cookie", "b=2");
    let answers = send(&service, [request.body(Empty::new()).unwrap()].into_iter());
    let (status, _, content) = &answers[0];
    assert_eq!(*status, 200);
    let transcript: serde_json::Value = serde_json::from_str(content).unwrap();
    let shown = transcript["request"]["text"].as_str().unwrap();
    assert!(shown.contains("\r\ncookie: a=1; b=2\r\n"), "{shown}");
    assert_eq!(shown.matches("cookie").count(), 1);
}
