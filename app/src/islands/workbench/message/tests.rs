//! The HTML of a side, which style sheets and links rely on.

use super::*;

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
    let side = Side {
        summary: "0.001 s".to_owned(),
        request: "GET /?a&b".to_owned(),
        messages: vec![Message::new(1, status, "successful", fields.into_iter())],
        content: vec![(Kind::Plain, "{".to_owned()), (Kind::Name, "\"a\"".to_owned())],
        remark: "remark".to_owned(),
        notes: vec!["note".to_owned()],
        hidden: vec!["hidden"],
    };
    insta::assert_snapshot!(html(side));
}

#[test]
fn a_side_with_nothing_to_say_is_empty() {
    assert_eq!(html(Side::default()), "");
}
