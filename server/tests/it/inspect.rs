//! The Inspector over HTTP and on the command line.

use std::{
    io::Write as _,
    process::{Command, Output, Stdio},
};

use http_status::query;
use inspect::RULES;

use crate::service::Service;

const BROKEN: &str = "HTTP/1.1 405 Method Not Allowed\r\n\
                      Date: Sun, 22 Nov 2026 12:00:00 GMT\r\n\
                      Cache-Control: no-store\r\n\
                      Content-Type: text/plain; charset=utf-8\r\n\
                      Content-Length: 2\r\n\r\nno";
const TIDY: &str = "HTTP/1.1 405 Method Not Allowed\r\n\
                    Date: Sun, 22 Nov 2026 12:00:00 GMT\r\n\
                    Allow: POST\r\n\
                    Cache-Control: no-store\r\n\
                    Content-Type: text/plain; charset=utf-8\r\n\
                    Content-Length: 2\r\n\r\nno";

#[test]
fn a_text_is_inspected() {
    let service = Service::start();
    let response = service.post("/api/inspect", BROKEN);
    assert_eq!(response.status(), 200);
    assert_eq!(response.field("content-type"), Some("application/json"));
    assert_eq!(response.field("simulated-status"), None);
    let document = response.json();
    let answer = &document["responses"][0];
    assert_eq!(answer["status"], 405);
    let errors: Vec<_> = answer["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|finding| finding["level"] == "error")
        .collect();
    assert_eq!(errors.len(), 1, "{document}");
    assert_eq!(errors[0]["id"], "405-no-allow");
    assert_eq!(errors[0]["lines"], serde_json::json!([1]));
    assert_eq!(
        errors[0]["spec"],
        "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.6"
    );
    assert_eq!(answer["cache"]["shared"]["storable"], false);
}

#[test]
fn what_the_text_leaves_out_can_be_said() {
    let service = Service::start();
    let fields = "content-type: text/plain\ncontent-length: 0\n";
    let document = service.post("/api/inspect?status=405&method=PUT", fields).json();
    assert_eq!(document["responses"][0]["status"], 405);
    let refused = service.post("/api/inspect?status=4", fields);
    assert_eq!(refused.status(), 400);
    assert!(refused.text().contains("three digits"));
    let problems = refused.json()["problems"].clone();
    assert_eq!(problems[0]["option"], "status");
    assert_eq!(problems[0]["value"], "4");
}

#[test]
fn stale_use_is_told_in_seconds() {
    let service = Service::start();
    let text = "HTTP/1.1 200 OK\r\nAge: 70\r\nCache-Control: max-age=60, s-maxage=9, \
                stale-while-revalidate=30, stale-if-error=600\r\n\r\n";
    let document = service.post("/api/inspect", text).json();
    let seconds = |kind: &str| {
        let kept = &document["responses"][0]["cache"][kind];
        ["stale_while_revalidate_seconds", "stale_if_error_seconds"]
            .map(|name| kept[name].as_u64())
    };
    assert_eq!(seconds("private"), [Some(20), Some(590)]);
    assert_eq!(seconds("shared"), [None, None]);
}

const NOT_MODIFIED: &str = "HTTP/1.1 304 Not Modified\r\n\
                            Date: Sun, 22 Nov 2026 12:00:00 GMT\r\n\
                            ETag: \"7\"\r\n\r\n";

fn ids(document: &serde_json::Value) -> Vec<&str> {
    let findings = document["responses"][0]["findings"].as_array().unwrap();
    findings.iter().map(|finding| finding["id"].as_str().unwrap()).collect()
}

#[test]
fn fields_of_the_request_change_what_is_found() {
    let service = Service::start();
    let cases = [
        (vec![], false),
        (vec!["Host: a.example"], true),
        (vec!["Host: a.example", "If-None-Match: \"7\""], false),
    ];
    for (fields, is_found) in cases {
        let pairs = fields.iter().map(|field| ("request_header", *field));
        let target = format!("/api/inspect?{}", query::encode(pairs));
        let document = service.post(&target, NOT_MODIFIED).json();
        assert_eq!(ids(&document).contains(&"304-unconditional"), is_found, "{target}");

        let options = fields.iter().flat_map(|field| ["-H", field]);
        let options: Vec<_> = options.chain(["--format", "json"]).collect();
        let printed = run(&options, NOT_MODIFIED).stdout;
        let printed: serde_json::Value = serde_json::from_slice(&printed).unwrap();
        assert_eq!(printed, document, "{options:?}");
    }
}

#[test]
fn what_is_said_beside_a_text_is_checked() {
    let service = Service::start();
    let refused = service.post("/api/inspect?request_header=Accept", NOT_MODIFIED);
    assert_eq!(refused.status(), 400);
    assert_eq!(
        refused.json()["detail"],
        "`request_header=Accept`: write a name, a colon and a value"
    );
    let cases: [(&[&str], &str); 3] = [
        (
            &["--status", "4"],
            "error: --status '4': write three digits, 100 to 999, as in `404`\n",
        ),
        (
            &["--request-header", "Accept"],
            "error: --request-header 'Accept': write a name, a colon and a value\n",
        ),
        (
            &["-H", "A B: c", "--method", "a b"],
            "error: --method 'a b': write a method, which is a token, as in `HEAD` (RFC \
             9110 section 9.1); --request-header 'A B: c': the name before the colon is \
             not a token (RFC 9110 section 5.1)\n",
        ),
    ];
    for (options, message) in cases {
        let refused = run(options, "");
        assert_eq!(refused.status.code(), Some(2), "{options:?}");
        assert_eq!(String::from_utf8(refused.stderr).unwrap(), message);
    }
}

#[test]
fn nothing_is_an_error_but_what_is_too_large() {
    let service = Service::start();
    for text in ["", "\0\u{1}", "no HTTP at all", "{\"log\":"] {
        let response = service.post("/api/inspect", text);
        assert_eq!(response.status(), 200, "{text}");
        assert!(response.json()["responses"].is_array());
    }
    let response = service.post("/api/inspect", &"a".repeat(1024 * 1024 + 1));
    assert_eq!(response.status(), 413);
    let response = service.get("/api/inspect");
    assert_eq!((response.status(), response.field("allow")), (405, Some("POST")));
}

#[test]
fn content_that_breaks_off_is_not_called_too_large() {
    let service = Service::start();
    for framing in
        ["transfer-encoding: chunked\r\n\r\nzz\r\n", "content-length: 9\r\n\r\nab"]
    {
        let mut client = service.connect();
        let head = "POST /api/inspect HTTP/1.1\r\nhost: a\r\n";
        client.write(format!("{head}{framing}").as_bytes());
        client.close_own_side();
        let response = client.receive("POST");
        assert_eq!(response.status(), 400, "{framing}");
        assert!(response.problem().contains("is broken"), "{framing}");
    }
}

#[test]
fn every_rule_has_a_page() {
    let service = Service::start();
    let mut client = service.connect();
    client.send("GET", "/rules", &[], "");
    let list = client.receive("GET").text();
    for rule in RULES {
        let path = format!("/rules/{}", rule.id);
        assert!(list.contains(&format!("href=\"{path}\"")), "{path}");
        client.send("GET", &path, &[], "");
        let page = client.receive("GET");
        assert_eq!(page.status(), 200, "{path}");
        assert!(page.text().contains(rule.sections[0].url), "{path}");
    }
    assert_eq!(service.get("/rules/no-such-rule").status(), 404);
}

/// Runs `statuslab inspect` on standard input.
fn run(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_statuslab"))
        .arg("inspect")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

#[test]
fn the_command_line_exits_with_1_at_errors() {
    let broken = run(&[], BROKEN);
    assert_eq!(broken.status.code(), Some(1));
    insta::assert_snapshot!("inspect_human", String::from_utf8(broken.stdout).unwrap());
    assert_eq!(run(&[], TIDY).status.code(), Some(0));
    let missing = run(&["/no/such/file"], "");
    assert_eq!(missing.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&missing.stderr).contains("/no/such/file"));
}

#[test]
fn the_command_line_speaks_json_and_sarif() {
    let service = Service::start();
    let json = run(&["--format", "json"], BROKEN);
    let document: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(document, service.post("/api/inspect", BROKEN).json());

    let sarif = run(&["--format", "sarif"], BROKEN);
    assert_eq!(sarif.status.code(), Some(1));
    let log: serde_json::Value = serde_json::from_slice(&sarif.stdout).unwrap();
    assert_eq!(log["version"], "2.1.0");
    let result = &log["runs"][0]["results"][0];
    assert_eq!(result["ruleId"], "405-no-allow");
    assert_eq!(result["level"], "error");
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(place["region"]["startLine"], 1);
    assert_eq!(place["artifactLocation"]["uri"], "stdin");
}

#[test]
fn findings_that_are_left_out_are_counted_everywhere() {
    let service = Service::start();
    let fields = "Cache-Control: a b\r\n".repeat(500);
    let text = ["HTTP/1.1 200 OK\r\n", &fields, "\r\n"].concat();
    let document = service.post("/api/inspect", &text).json();
    let response = &document["responses"][0];
    assert_eq!(response["findings"].as_array().map(Vec::len), Some(200));
    let left_out = response["findings_left_out"].as_u64().unwrap();
    assert!(left_out >= 300, "{left_out}");
    let human = String::from_utf8(run(&[], &text).stdout).unwrap();
    assert!(human.contains(&format!("  {left_out} more of them are left out.\n")));
    let sarif = run(&["--format", "sarif"], &text).stdout;
    let log: serde_json::Value = serde_json::from_slice(&sarif).unwrap();
    assert_eq!(log["runs"][0]["results"].as_array().map(Vec::len), Some(200));
    let said = &log["runs"][0]["invocations"][0]["toolExecutionNotifications"][0];
    let expected = format!("{left_out} more findings are left out.");
    assert_eq!(said["message"]["text"], expected);
    let form = query::encode([("text", &*text)]);
    assert!(service.post("/inspect", &form).text().contains(&expected));
    let few = service.post("/api/inspect", BROKEN).json();
    assert_eq!(few["responses"][0].get("findings_left_out"), None);
}

#[test]
fn colour_is_used_where_it_is_wanted() {
    let plain = run(&[], BROKEN).stdout;
    let coloured = run(&["--color", "always"], BROKEN).stdout;
    assert!(!plain.contains(&0x1b) && coloured.contains(&0x1b));
}
