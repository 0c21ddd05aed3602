//! Counts of arrivals, and codes in order.

use std::fmt::Write as _;

use http_status::Fault;

use crate::{
    faults_http2,
    service::{End, Response, Service},
};

/// Status, `Attempt` and `Sequence` in a line; what the document says of them is
/// the same.
fn told(response: &Response) -> String {
    let field = |name| response.field(name).unwrap_or("-");
    let (attempt, sequence) = (field("attempt"), field("sequence"));
    if !response.content.is_empty() {
        let document = response.json();
        let of_document = |name: &str| match &document[name] {
            serde_json::Value::Null => "-".to_owned(),
            serde_json::Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        assert_eq!(of_document("attempt"), attempt);
        assert_eq!(of_document("sequence"), sequence);
        assert_eq!(document["links"]["key"].is_null(), attempt == "-");
    }
    let exposed = response.field("access-control-expose-headers").unwrap_or_default();
    for name in ["attempt", "sequence"] {
        let is_exposed = exposed.split(", ").any(|own| own == name);
        assert_eq!(is_exposed, response.field(name).is_some(), "{name}");
    }
    format!("{} {attempt} {sequence}", response.status())
}

#[test]
fn a_sequence_goes_on_with_every_request() {
    let service = Service::start();
    let mut client = service.connect();
    let mut ask = |method: &str, target: &str| {
        client.send(method, target, &[], "");
        told(&client.receive(method))
    };
    let cases: [(&str, &[(&str, &str)]); 6] = [
        (
            "503,503,200?order=sequence&key=repeat",
            &[
                ("GET", "503 1 1/3"),
                ("GET", "503 2 2/3"),
                ("GET", "200 3 3/3"),
                ("GET", "200 4 3/3"),
            ],
        ),
        (
            "503,200?order=sequence&key=loop&on_end=loop",
            &[("GET", "503 1 1/2"), ("GET", "200 2 2/2"), ("GET", "503 3 1/2")],
        ),
        (
            "503,200?order=sequence&key=gone&on_end=410",
            &[
                ("GET", "503 1 1/2"),
                ("GET", "200 2 2/2"),
                ("GET", "410 3 end/2"),
                ("GET", "410 4 end/2"),
            ],
        ),
        (
            "500-502?order=sequence&key=methods",
            &[
                ("HEAD", "500 1 1/3"),
                ("POST", "501 2 2/3"),
                ("BREW", "502 3 3/3"),
                ("OPTIONS", "502 4 3/3"),
            ],
        ),
        (
            "404?key=count",
            &[("GET", "404 1 -"), ("HEAD", "404 2 -"), ("GET", "404 3 -")],
        ),
        ("204?key=bare", &[("GET", "204 1 -"), ("GET", "204 2 -")]),
    ];
    for (target, answers) in cases {
        for (method, expected) in answers {
            let told = ask(method, &format!("/api/status/{target}"));
            assert_eq!(&told, expected, "{method} {target}");
        }
    }
    assert_eq!(ask("GET", "/api/status/404"), "404 - -");
}

#[test]
fn what_is_counted_is_what_is_simulated() {
    let service = Service::with(&["--max-waiting", "1"]);
    let target = "/api/status/503?key=a";
    let preflight =
        [("Origin", "http://else.example"), ("Access-Control-Request-Method", "PUT")];
    assert_eq!(service.ask("OPTIONS", target, &preflight).status(), 204);
    assert_eq!(service.get("/api/status/503?key=a&delay=31s").status(), 400);
    assert_eq!(service.get("/api/status/503?key=a&order=x").status(), 400);
    let page = service.get("/codes/503?key=a");
    assert_eq!(page.status(), 200);
    assert!(page.text().contains("first request with this key"));
    assert_eq!(service.get("/api/keys/a").status(), 404);
    let mut waiting = service.connect();
    waiting.send("GET", &format!("{target}&interim=103&delay=2s"), &[], "");
    assert_eq!(waiting.receive("GET").status(), 103);
    let refused = service.get(&format!("{target}&delay=1s"));
    assert_eq!((refused.status(), refused.field("simulated-status")), (503, None));
    // The one that waits was counted when it came.
    assert_eq!(told(&service.get(target)), "503 2 -");
    assert_eq!(told(&waiting.receive("GET")), "503 1 -");
    let simulated = format!("{target}&preflight=simulate");
    assert_eq!(told(&service.ask("OPTIONS", &simulated, &preflight)), "503 3 -");
}

#[test]
fn a_broken_response_counts_and_says_so() {
    let service = Service::with(&["--max-delay", "100ms", "--max-content", "1000"]);
    for (before, fault) in (0..).zip(Fault::ALL) {
        let target = format!(
            "/api/status/500,502,503?order=sequence&on_end=loop&key=a&fault={}",
            fault.id()
        );
        let mut client = service.connect();
        client.send("GET", &target, &[], "");
        let (bytes, _) = client.rest_and_end();
        let head = String::from_utf8_lossy(&bytes);
        if head.contains("simulated-status: ") {
            let attempt = format!("\r\nattempt: {}\r\n", before + 1);
            let sequence = format!("\r\nsequence: {}/3\r\n", before % 3 + 1);
            assert!(head.contains(&attempt), "{target}: {head}");
            assert!(head.contains(&sequence), "{target}: {head}");
        }
        let shown = service.get("/api/keys/a").json();
        assert_eq!(shown["count"], before + 1, "{target}");
        assert_eq!(shown["sequence"]["position"], before % 3 + 1, "{target}");
        let last = shown["arrivals"].as_array().unwrap().last().unwrap();
        assert_eq!(last["fault"], fault.id(), "{target}");
    }
    service.get("/api/status/503?key=a");
    let shown = service.get("/api/keys/a").json();
    let last = shown["arrivals"].as_array().unwrap().last().unwrap();
    assert_eq!((&last["status"], last.get("fault")), (&503.into(), None));
}

/// A sequence whose steps differ: a wait to come, a reset, and a field.
const STEPS: &str = "503,503,200?order=sequence&key=steps&format=none\
                     &step1.retry_after=1&step2.fault=reset&step3.header=X-Try:%203";

#[test]
fn a_sequence_may_break_in_the_middle() {
    let service = Service::start();
    let target = format!("/api/status/{STEPS}");
    let first = service.get(&target);
    assert_eq!(told(&first), "503 1 1/3");
    assert_eq!(first.field("retry-after"), Some("1"));
    let mut client = service.connect();
    client.send("GET", &target, &[], "");
    assert_eq!(client.rest_and_end(), (Vec::new(), End::Reset));
    for attempt in ["3", "4"] {
        let last = service.get(&target);
        assert_eq!(told(&last), format!("200 {attempt} 3/3"));
        assert_eq!(last.field("x-try"), Some("3"));
        assert_eq!(last.field("retry-after"), None);
    }
    insta::assert_snapshot!("key_of_steps", redacted(&service.get("/api/keys/steps")));
}

#[test]
fn a_transcript_is_that_of_the_step_to_come() {
    let service = Service::start();
    let ended = |attempt: &str| {
        let fields = [("Attempt", attempt)];
        let shown = service.ask("GET", &format!("/api/wire/{STEPS}"), &fields).json();
        let responses = shown["segments"].as_array().unwrap().len() - 1;
        (responses, shown["ended"].as_str().unwrap().to_owned())
    };
    let expected = [(1, "open"), (0, "reset"), (1, "open"), (1, "open")];
    let expected = expected.map(|(count, ended)| (count, ended.to_owned()));
    assert_eq!(["1", "2", "3", "4"].map(ended), expected);
    let next =
        || service.get(&format!("/api/wire/{STEPS}")).json()["ended"].to_string();
    assert_eq!(next(), r#""open""#);
    service.get(&format!("/api/status/{STEPS}"));
    assert_eq!(next(), r#""reset""#);
    assert_eq!(service.get("/api/keys/steps").json()["count"], 1);
}

#[test]
fn a_step_that_breaks_leaves_an_http2_connection_as_it_was() {
    let service = Service::start();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let came = runtime.block_on(async {
        let mut sender = faults_http2::connect(&service).await;
        let mut came = Vec::new();
        for _ in 0..4 {
            let target = format!("/api/status/{STEPS}");
            let (status, _, is_broken) = faults_http2::get(&mut sender, &target).await;
            came.push((status, is_broken));
        }
        came
    });
    let expected =
        [(Some(503), false), (None, true), (Some(200), false), (Some(200), false)];
    assert_eq!(came, expected);
    let rows = service.get("/api/keys/steps").json();
    assert_eq!(rows["arrivals"][1]["fault"], "reset");
}

#[test]
fn what_may_wait_at_a_later_step_takes_a_permit_at_once() {
    let service = Service::with(&["--max-waiting", "1"]);
    let target = "/api/status/503,200?order=sequence&key=a&step2.delay=2s";
    assert_eq!(told(&service.get(target)), "503 1 1/2");
    let mut waiting = service.connect();
    waiting.send("GET", &format!("{target}&step2.interim=103"), &[], "");
    assert_eq!(waiting.receive("GET").status(), 103);
    // The next one waits as well, so it is refused before it counts.
    let refused = service.get(target);
    assert_eq!((refused.status(), refused.field("simulated-status")), (503, None));
    assert_eq!(service.get("/api/keys/a").json()["count"], 2);
    assert_eq!(told(&waiting.receive("GET")), "200 2 2/2");
}

#[test]
fn a_transcript_shows_the_next_arrival_and_counts_nothing() {
    let service = Service::start();
    let rest = "503,502,200?order=sequence&key=a&delay=1ms";
    let shown = || {
        let transcript = service.get(&format!("/api/wire/{rest}"));
        assert_eq!(transcript.status(), 200);
        assert_eq!(transcript.field("attempt"), None);
        let segments = transcript.json()["segments"].clone();
        let last = segments.as_array().unwrap().last().unwrap()["text"].clone();
        let field = |name: &str| {
            let mut lines = last.as_str().unwrap().lines();
            let value = lines.find_map(|line| line.strip_prefix(name));
            value.unwrap().trim_start_matches(": ").to_owned()
        };
        [field("HTTP/1.1 "), field("attempt"), field("sequence")]
    };
    for (line, attempt, sequence, code) in [
        ("503 Service Unavailable", "1", "1/3", 503),
        ("502 Bad Gateway", "2", "2/3", 502),
        ("200 OK", "3", "3/3", 200),
        ("200 OK", "4", "3/3", 200),
    ] {
        for _ in 0..2 {
            assert_eq!(shown(), [line, attempt, sequence]);
        }
        let sent = service.get(&format!("/api/status/{rest}"));
        assert_eq!(told(&sent), format!("{code} {attempt} {sequence}"));
        let key = service.get("/api/keys/a").json();
        assert_eq!(key["count"].to_string(), attempt);
        let last = key["arrivals"].as_array().unwrap().last().unwrap().clone();
        assert_eq!(last["status"], code);
    }
    for (attempt, status) in [("1", "503"), ("2", "502"), ("99", "200")] {
        let past =
            service.ask("GET", &format!("/api/wire/{rest}"), &[("Attempt", attempt)]);
        let shown = past.text();
        assert!(shown.contains(&format!("HTTP/1.1 {status} ")), "{shown}");
        assert!(shown.contains(&format!("attempt: {attempt}\\r\\n")), "{shown}");
        let request = past.json()["request"]["text"].to_string();
        assert!(!request.contains("attempt"), "{request}");
    }
    for wrong in ["0", "-1", "x", ""] {
        let refused = service.ask("GET", "/api/wire/200?key=a", &[("Attempt", wrong)]);
        assert_eq!(refused.status(), 400, "{wrong}");
        assert!(refused.problem().contains("`Attempt: 2`"), "{wrong}");
    }
    service.get("/api/wire/200?key=never-asked");
    assert_eq!(service.get("/api/keys/never-asked").status(), 404);
    assert_eq!(service.get("/api/wire/200?order=sequence").status(), 400);
}

#[test]
fn a_key_is_shown_and_forgotten() {
    let service = Service::start();
    let target = "/api/status/503,101,200?order=sequence&key=my-test";
    for method in ["GET", "HEAD", "BREW"] {
        service.ask(method, target, &[]);
    }
    let shown = service.get("/api/keys/my-test");
    insta::assert_snapshot!("key", redacted(&shown));
    let rows = shown.json();
    assert_eq!(rows["arrivals"][0]["gap_ms"], serde_json::Value::Null);
    for row in rows["arrivals"].as_array().unwrap() {
        // RFC 3339, to the millisecond.
        let time = row["time"].as_str().unwrap();
        assert_eq!((time.len(), &time[19..20], &time[23..]), (24, ".", "Z"), "{time}");
    }
    let counted = service.get("/api/status/200?key=plain").json();
    let link = counted["links"]["key"].as_str().unwrap();
    let state = link.find("/api").map(|start| &link[start..]).unwrap();
    insta::assert_snapshot!("key_plain", redacted(&service.get(state)));

    let deleted = service.ask("DELETE", "/api/keys/my-test", &[]);
    insta::assert_snapshot!("key_deleted", deleted.show());
    assert_eq!(service.get("/api/keys/my-test").status(), 404);
    assert_eq!(told(&service.get(target)), "503 1 1/3");
    assert_eq!(told(&service.get("/api/status/200?key=plain")), "200 2 -");
    assert_eq!(service.ask("DELETE", "/api/keys/nothing", &[]).status(), 204);
}

/// The answer without times.
fn redacted(response: &Response) -> String {
    let mut shown = String::new();
    for line in response.show().lines() {
        let name = ["\"gap_ms\": ", "\"expires_in_s\": "];
        let name = name.iter().find_map(|name| Some(line.find(name)? + name.len()));
        match name.filter(|end| !line[*end..].starts_with("null")) {
            Some(end) => writeln!(shown, "{}…", &line[..end]).unwrap(),
            None => writeln!(shown, "{line}").unwrap(),
        }
    }
    shown
}

#[test]
fn what_does_not_fit_is_refused_in_words() {
    let service = Service::start();
    let long = format!("/api/keys/{}", "a".repeat(65));
    let cases = [
        ("GET", "/api/status/503,200?order=sequence", 400),
        ("GET", "/api/status/200:0.9,503?order=sequence&key=a", 400),
        ("GET", "/api/status/503,200?key=a&on_end=loop", 400),
        ("GET", "/api/status/503?key=a%20b&order=by-chance&on_end=404", 400),
        ("GET", "/api/status/503?key=a&key=b", 400),
        ("GET", "/api/status/503,200?step1.fault=reset", 400),
        ("GET", "/api/status/503,200?key=a&order=sequence&step3.fault=reset", 400),
        (
            "GET",
            "/api/status/503?key=a&order=sequence&step1.fault=x&step1.key=b&step1.x=1",
            400,
        ),
        ("GET", "/api/keys", 404),
        ("GET", "/api/keys/", 404),
        ("GET", "/api/keys/nothing", 404),
        ("HEAD", "/api/keys/nothing", 404),
        ("GET", "/api/keys/a%20b", 404),
        ("DELETE", "/api/keys/a%2Fb", 404),
        ("GET", &long, 404),
        ("POST", "/api/keys/a", 405),
    ];
    let mut shown = String::new();
    for (method, target, status) in cases {
        let response = service.ask(method, target, &[]);
        assert_eq!(response.status(), status, "{method} {target}");
        let problem =
            if method == "HEAD" { "-".to_owned() } else { response.problem() };
        writeln!(shown, "{method} {target}\n    {problem}").unwrap();
        let allow = (status == 405).then_some("GET, HEAD, DELETE, OPTIONS");
        assert_eq!(response.field("allow"), allow, "{method} {target}");
    }
    insta::assert_snapshot!("refused_keys", shown);
}

#[test]
fn a_script_of_another_origin_may_forget_a_key() {
    let service = Service::start();
    let preflight = [
        ("Origin", "http://else.example"),
        ("Access-Control-Request-Method", "DELETE"),
    ];
    let answer = service.ask("OPTIONS", "/api/keys/a", &preflight);
    insta::assert_snapshot!("key_preflight", answer.show());
}

#[test]
fn settings_bound_what_is_kept() {
    let few = Service::with(&["--max-keys", "2"]);
    for key in ["a", "b", "c"] {
        few.get(&format!("/api/status/200?key={key}"));
    }
    let known =
        ["a", "b", "c"].map(|key| few.get(&format!("/api/keys/{key}")).status());
    assert_eq!(known, [404, 200, 200]);
    let short = Service::with(&["--key-time", "0s"]);
    for _ in 0..2 {
        assert_eq!(told(&short.get("/api/status/200?key=a")), "200 1 -");
    }
    assert_eq!(short.get("/api/keys/a").status(), 404);
}

/// Each client has a connection of its own and keeps it.
#[test]
fn many_clients_get_every_step_of_a_sequence_exactly_once() {
    const CLIENTS: usize = 64;
    const EACH: usize = 16;
    let service = Service::start();
    let codes: Vec<u16> = (0..1000).map(|step| 500 + step % 97).collect();
    let list: Vec<_> = codes.iter().map(ToString::to_string).collect();
    let target = format!(
        "/api/status/{}?order=sequence&key=many&on_end=410&format=none",
        list.join(",")
    );
    let answers = std::thread::scope(|scope| {
        let ask = || {
            let mut client = service.connect();
            let answers = (0..EACH).map(|_| {
                client.send("GET", &target, &[], "");
                told(&client.receive("GET"))
            });
            answers.collect::<Vec<_>>()
        };
        let clients: Vec<_> = (0..CLIENTS).map(|_| scope.spawn(ask)).collect();
        clients
            .into_iter()
            .flat_map(|client| client.join().unwrap())
            .collect::<Vec<_>>()
    });
    let mut expected: Vec<_> = (1..=CLIENTS * EACH)
        .map(|attempt| match codes.get(attempt - 1) {
            Some(code) => format!("{code} {attempt} {attempt}/1000"),
            None => format!("410 {attempt} end/1000"),
        })
        .collect();
    let mut answers = answers;
    answers.sort_unstable();
    expected.sort_unstable();
    assert_eq!(answers, expected);
    assert_eq!(service.get("/api/keys/many").json()["count"], CLIENTS * EACH);
}
