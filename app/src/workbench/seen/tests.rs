//! What is said of answers.

use super::*;
use crate::workbench::{answer::tests::answered, details::add_details, request::Draft};

const COOKIE: &[(&str, &str)] = &[("header", "Set-Cookie: a=b")];

fn now(method: &str) -> ComposedRequest {
    Draft::of_method(method).composed()
}

fn side(request: &LiveRequest) -> Side {
    let mut side = seen(Some(request), &now("GET"), "/path");
    add_details(&mut side, request);
    side
}

#[test]
fn an_answer_is_shown_with_its_time_and_length() {
    let side = side(&answered(502, "GET", &[("delay", "1s")], "abc"));
    assert_eq!(
        side.summary,
        "1.508 s: 1.000 s asked for, 500 ms to the first byte, 8 ms content · 3 bytes · http/1.1"
    );
    assert_eq!(side.messages[0].status, "502 Bad Gateway");
    assert_eq!(side.messages[0].class, "server-error");
    assert_eq!(side.content, [(Kind::Plain, "abc".to_owned())]);
    assert_eq!(side.opens.as_deref(), Some("/path"));
    assert!(side.notes.is_empty());
}

#[test]
fn the_attempt_is_named() {
    let request = answered(502, "GET", &[("key", "k")], "abc");
    let request = request.with(|answer| {
        answer.fields.retain(|(name, _)| name != "attempt");
        answer.fields.push(("attempt".to_owned(), "3".to_owned()));
    });
    assert!(side(&request).summary.ends_with(" · 3 bytes · attempt 3 · http/1.1"));
}

#[test]
fn only_a_get_is_opened_in_a_tab() {
    let side = seen(Some(&answered(200, "POST", &[], "")), &now("POST"), "/path");
    assert_eq!(side.opens, None);
}

#[test]
fn a_field_that_the_browser_keeps_is_marked_with_why() {
    let side = side(&answered(502, "GET", COOKIE, ""));
    let hidden: Vec<_> =
        side.messages[0].fields.iter().filter(|line| line.is_hidden).collect();
    assert_eq!(hidden.len(), 1);
    assert_eq!(hidden[0].name, "set-cookie");
    assert_eq!(
        hidden[0].why_hidden(),
        "hidden by the browser: cookies are kept from scripts"
    );
    assert!(side.hidden[0].starts_with("Set-Cookie is never shown"));
}

#[test]
fn no_content_is_said_to_be_none() {
    let side = side(&answered(204, "GET", &[], ""));
    assert!(side.content.is_empty());
    assert!(side.remark.contains("204 has no content"));
    assert_eq!(side.file, None);
}

#[test]
fn content_that_broke_is_never_shown_as_whole() {
    let whole = answered(502, "GET", &[], "abc");
    let broken = |text: &str| {
        let bytes: Vec<u8> = text.into();
        let end = End::Broken("TypeError: network error".to_owned());
        let request = whole.clone().with(|answer| {
            answer.length = bytes.len();
            answer.bytes = bytes.into();
            answer.end = end;
        });
        side(&request.compared())
    };
    let half = broken("a");
    assert!(half.cut.starts_with(
        "Incomplete: 1 of the 3 bytes that Content-Length announces reached this page."
    ));
    assert!(half.cut.contains("“TypeError: network error”"));
    assert_eq!(half.content, [(Kind::Plain, "a".to_owned())]);
    assert_eq!(half.file.unwrap().name, "502-incomplete.json");
    assert_eq!(broken("").remark, "No byte of the content reached this page");
    assert_eq!(side(&whole).cut, "");
}

#[test]
fn content_is_shown_as_it_comes() {
    let arriving = answered(200, "GET", &[], "ab").with(|answer| {
        answer.bytes = (*b"ab\xc3").into();
        answer.length = 3;
        answer.end = End::Arriving;
    });
    let shown = side(&arriving);
    assert!(shown.is_arriving);
    assert_eq!(shown.content, [(Kind::Plain, "ab".to_owned())]);
    assert_eq!(shown.remark, "", "a character that is cut is not left out");
    assert!(shown.summary.contains(" · 3 bytes so far"));
    assert_eq!(shown.file, None);
    let nothing = arriving.with(|answer| {
        answer.bytes = (*b"").into();
        answer.length = 0;
    });
    assert_eq!(side(&nothing).remark, "No content so far");
}

#[test]
fn json_is_a_tree_and_its_text_stays_as_it_came() {
    let json = "{\"a\":[1]}";
    let request =
        answered(200, "GET", &[], json).with(|answer| answer.content = Content::Json);
    let side = side(&request);
    let text: String = side.content.into_iter().map(|(_, piece)| piece).collect();
    assert_eq!(text, json);
    let file = side.file.unwrap();
    assert!(file.is_json);
    assert_eq!((&*file.name, &*file.label), ("200.json", "JSON · 9 bytes"));
}

#[test]
fn more_than_a_page_can_show_is_counted() {
    let long = "a".repeat(70_000);
    let side = side(&answered(200, "GET", &[], &long));
    assert_eq!(side.content[0].1.len(), 65_536);
    assert_eq!(side.remark, "… and 4464 bytes more");
    assert_eq!(side.file.unwrap().bytes.len(), 70_000);
}

#[test]
fn a_followed_redirect_is_not_taken_for_the_answer() {
    let request = answered(301, "GET", &[], "").with(|answer| {
        answer.status = 200;
        answer.followed_to = Some("http://a/api/status/200".to_owned());
        answer.fields.clear();
    });
    let side = side(&request);
    assert!(side.notes[0].contains("followed the redirect to http://a/api/status/200"));
    assert!(side.notes[0].contains("not the 301"));
    assert!(side.messages[0].fields.is_empty());
    assert!(!side.hops.is_empty());
}

#[test]
fn an_answer_of_somebody_else_is_said_to_be_one() {
    let request = answered(502, "GET", &[], "").with(|answer| answer.fields.clear());
    assert!(side(&request).notes[0].contains("no Simulated-Status"));
}

#[test]
fn the_other_states_say_what_they_are() {
    assert!(seen(None, &now("GET"), "").summary.starts_with("Nothing was sent"));
    let waiting =
        LiveRequest { outcome: Outcome::Waiting, ..answered(502, "GET", &[], "") };
    assert!(side(&waiting).summary.starts_with("Waiting"));
    let offline =
        LiveRequest { outcome: Outcome::Offline, ..answered(502, "GET", &[], "") };
    assert!(side(&offline).summary.contains("no network"));
    let words = Outcome::Refused("TypeError: Failed to fetch".to_owned());
    let refused = LiveRequest { outcome: words, ..answered(407, "GET", &[], "") };
    let side = seen(Some(&refused), &now("GET"), "/other");
    assert!(side.summary.contains("TypeError: Failed to fetch"));
    assert!(side.hidden.iter().any(|sentence| sentence.contains("407")));
    assert_eq!(side.notes.len(), 1);
}
