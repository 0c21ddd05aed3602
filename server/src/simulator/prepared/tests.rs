use std::sync::Arc;

use axum::http::{Method, Version};
use clap::Parser as _;
use futures_util::FutureExt as _;
use http_body_util::BodyExt as _;
use http_status::paths::STATUS;
use hyper::ext::ReasonPhrase;

use super::{key::MOST_FIELD_BYTES, *};
use crate::{
    clock::Moment,
    http::target::Target,
    keys::memory::Memory,
    net::places::{PerClient, Places},
    observe::metrics::Metrics,
    settings::Settings,
    simulator::{
        answer::{answer, answer_again},
        request::Attempt,
        state::Simulator,
    },
};

fn settings() -> Settings {
    Settings::parse_from(["statuslab"])
}

fn simulator(settings: &Settings) -> Simulator {
    let waiting = Places::new(1, PerClient::elsewhere(1));
    let keys = Arc::new(Memory::new(settings));
    Simulator::new(settings, keys, waiting, Metrics::default())
}

/// One that had a request before.
fn connection(settings: &Settings) -> Connection {
    let connection = Connection::without_peer(settings);
    drop([(); 2].map(|()| connection.activity.begin_request()));
    connection
}

fn request(path: &str, fields: &[(&str, &str)]) -> Request<Body> {
    let request = Request::get(path).header("Host", "lab.example");
    let request =
        fields.iter().fold(request, |all, (name, value)| all.header(*name, *value));
    request.body(Body::empty()).unwrap()
}

/// The answer that was made for this request, as an attempt where that is given.
fn planned(
    simulator: &Simulator,
    connection: &Connection,
    request: Request<Body>,
    attempt: Option<Attempt>,
) -> Response<Body> {
    let target = Target::decode(request.uri()).unwrap();
    let (simulator, connection) = (simulator.clone(), connection.clone());
    answer(simulator, connection, target, request, attempt).now_or_never().unwrap()
}

/// All that is sent of a response.
fn text(response: Response<Body>) -> String {
    let (parts, body) = response.into_parts();
    let phrase = parts.extensions.get::<ReasonPhrase>().cloned();
    let phrase =
        phrase.map(|phrase| String::from_utf8_lossy(phrase.as_bytes()).into_owned());
    let fields = parts.headers.iter();
    let fields: Vec<_> = fields
        .map(|(name, value)| format!("{name}: {}", value.to_str().unwrap()))
        .collect();
    let content = body.collect().now_or_never().unwrap().unwrap().to_bytes();
    let content = String::from_utf8_lossy(&content).into_owned();
    format!("{} {phrase:?}\n{}\n\n{content}", parts.status, fields.join("\n"))
}

/// A response that is planned for itself, the first of those that are kept, and one that
/// was kept, where it was; all within one second.
fn three(path: &str, fields: &[(&str, &str)]) -> (String, String, Option<String>) {
    let settings = settings();
    let second = || Moment::now().imf_fixdate();
    loop {
        let (simulator, connection) = (simulator(&settings), connection(&settings));
        let begun = second();
        let attempt = Some(Attempt { number: 1, seed: 0 });
        let alone = planned(&simulator, &connection, request(path, fields), attempt);
        assert!(
            answer_again(&simulator, &connection, &request(path, fields)).is_none()
        );
        let first = planned(&simulator, &connection, request(path, fields), None);
        let again = answer_again(&simulator, &connection, &request(path, fields));
        let all = (text(alone), text(first), again.map(text));
        if second() == begun {
            return all;
        }
    }
}

#[test]
fn a_prepared_response_is_the_one_that_is_planned() {
    for code in 100..=999 {
        let path = format!("{STATUS}{code}");
        let (alone, first, again) = three(&path, &[]);
        assert_eq!(first, alone, "{code}");
        // Those have interim responses, and that a part of the content.
        let is_kept = code == 101 || (code >= 200 && code != 206);
        assert_eq!(again, is_kept.then_some(alone), "{code}");
    }
}

#[test]
fn a_prepared_response_follows_from_the_fields_of_its_request() {
    for (name, value) in [
        ("Accept", "text/plain"),
        ("Accept", "application/problem+json"),
        ("Range", "bytes=0-9"),
        ("If-None-Match", "\"a\""),
        ("User-Agent", "Mozilla/5.0"),
        ("X-Long", &"x".repeat(400)),
    ] {
        for code in [200, 304, 416, 502] {
            let path = format!("{STATUS}{code}/some/path");
            let (alone, first, again) = three(&path, &[(name, value)]);
            assert_eq!(
                (&first, again.as_ref()),
                (&alone, Some(&alone)),
                "{code} {name}"
            );
        }
    }
}

#[test]
fn what_asks_for_more_than_a_code_is_not_kept() {
    let long = "x".repeat(MOST_FIELD_BYTES);
    for (path, fields) in [
        ("/api/status/200?size=9", &[][..]),
        ("/api/status/200,503", &[]),
        ("/api/status/502/a/long/path/that/goes/on/and/on/and/on", &[]),
        ("/api/status/502", &[("Cookie", "a=b")]),
        ("/api/status/502", &[("Authorization", "Basic eDp5")]),
        ("/api/status/502", &[("X-Long", &*long)]),
        ("/api/status/502", &[("X-Many", ""); 16]),
        ("/api/status/502", &[("Accept", "text/html")]),
    ] {
        let (alone, first, again) = three(path, fields);
        assert_eq!(again, None, "{path} {fields:?}");
        // Another seed chooses another of several codes.
        assert!(first == alone || path.contains(','), "{path} {fields:?}");
    }
}

#[test]
fn nobody_gets_what_was_prepared_for_another() {
    let settings = settings();
    let simulator = simulator(&settings);
    let connection = connection(&settings);
    let mine = || request("/api/status/502", &[("X-A", "1")]);
    let again = |connection: &Connection, request: Request<Body>| {
        answer_again(&simulator, connection, &request).map(text)
    };
    text(planned(&simulator, &connection, mine(), None));
    assert!(again(&connection, mine()).is_some());
    for fields in [[("X-A", "2")], [("X-B", "1")]] {
        assert_eq!(again(&connection, request("/api/status/502", &fields)), None);
    }
    let mut http_1_0 = mine();
    *http_1_0.version_mut() = Version::HTTP_10;
    assert_eq!(again(&connection, http_1_0), None);
    let mut post = mine();
    *post.method_mut() = Method::POST;
    assert_eq!(again(&connection, post), None);
    for target in
        ["http://lab.example/api/status/502", "ftp://lab.example/api/status/502"]
    {
        let mut absolute = mine();
        *absolute.uri_mut() = target.parse().unwrap();
        assert_eq!(again(&connection, absolute), None);
    }
    let public_url = Some("https://lab.example".into());
    let proxied = Connection { public_url, ..connection.clone() };
    assert_eq!(again(&proxied, mine()), None);
    assert_eq!(again(&self::connection(&settings), mine()), None);
    assert!(again(&connection, mine()).is_some());
}

#[test]
fn nothing_is_kept_of_the_first_request_of_a_connection() {
    let settings = settings();
    let (simulator, connection) =
        (simulator(&settings), Connection::without_peer(&settings));
    for is_kept in [false, true] {
        let _request = connection.activity.begin_request();
        planned(&simulator, &connection, request("/api/status/502", &[]), None);
        let again =
            answer_again(&simulator, &connection, &request("/api/status/502", &[]));
        assert_eq!(again.is_some(), is_kept);
    }
}
