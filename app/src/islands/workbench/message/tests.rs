//! The HTML of a side, which style sheets and links rely on.

use super::*;
use crate::workbench::{ContentFile, Hop, Kind, Segment};

/// The HTML of a side, without the marks that Leptos needs.
fn html(side: Side) -> String {
    Owner::new().with(|| {
        let report = ReportState::empty("seen");
        let html = view! { <SideView tab=Tab::Seen side report/> }.to_html();
        html.replace("<!>", "").replace("><", ">\n<")
    })
}

#[test]
fn a_side_is_written_whole_and_its_texts_stay_text() {
    let field = |name: &str, value: &str, is_hidden| Field {
        name: name.to_owned(),
        value: value.to_owned(),
        number: 0,
        is_hidden,
    };
    let fields = [
        field("X-A", "<b>", false),
        field("set-cookie", "a=1", true),
        field("Timing-Allow-Origin", "*", false),
    ];
    let status = "200 OK".to_owned();
    let segment = |kind, millis| Segment { kind, millis, words: "words" };
    let hop = |status: &str, is_seen| Hop {
        status: status.to_owned(),
        class: "redirection",
        is_seen,
    };
    let side = Side {
        summary: "0.001 s".to_owned(),
        timing: Some(vec![
            segment("asked", 3),
            segment("first", 0),
            segment("content", 1),
        ]),
        cut: "Incomplete: 1 of 2 bytes".to_owned(),
        hops: vec![hop("301", false), hop("200", true)],
        request: "GET /?a&b".to_owned(),
        opens: Some("/?a&b".to_owned()),
        messages: vec![Message::new(1, status, "successful", fields.into_iter())],
        content: vec![(Kind::Plain, "{".to_owned()), (Kind::Name, "\"a\"".to_owned())],
        remark: "remark".to_owned(),
        notes: vec!["note".to_owned()],
        hidden: vec!["hidden"],
        ..Side::default()
    };
    insta::assert_snapshot!(html(side));
}

#[test]
fn json_stands_in_lines_that_fold() {
    let text = r#"{"a": [1, {}], "b": "<i>"}"#;
    let file = ContentFile {
        name: "200.json".to_owned(),
        media_type: "application/json".to_owned(),
        is_json: true,
        bytes: text.as_bytes().into(),
        label: "JSON · 26 bytes".to_owned(),
    };
    let side = Side { timing: Some(Vec::new()), file: Some(file), ..Side::default() };
    insta::assert_snapshot!(html(side));
}

#[test]
fn a_side_with_nothing_to_say_is_empty() {
    assert_eq!(html(Side::default()), "");
}
