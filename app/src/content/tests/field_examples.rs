//! The Inspector finds no fault in the examples of fields.

use inspect::{Level, PasteInput};

use crate::content::{FieldText, fields};

/// The head of a response in which an example makes sense: its status, and what goes
/// with the field.
fn response_of(field: &FieldText) -> (&'static str, &'static str) {
    match field.name {
        "Content-Range" => ("206 Partial Content", ""),
        "Keep-Alive" => ("200 OK", "Connection: keep-alive\n"),
        "Trailer" => ("200 OK", "Transfer-Encoding: chunked\n"),
        "Upgrade" => ("426 Upgrade Required", "Connection: upgrade\n"),
        _ => ("200 OK", ""),
    }
}

fn text(field: &FieldText) -> String {
    let (status, others) = response_of(field);
    let base = [
        ("Date", "Sun, 22 Nov 2026 12:00:00 GMT"),
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Cache-Control", "no-store"),
    ];
    let mut head = format!("HTTP/1.1 {status}\n");
    for (name, value) in base {
        if name != field.name {
            head.push_str(&format!("{name}: {value}\n"));
        }
    }
    format!("{head}{others}{}: {}\n\n", field.name, field.example)
}

#[test]
fn no_example_has_a_fault() {
    let mut found = Vec::new();
    for field in fields() {
        let mut pasted = PasteInput::from_parameters(vec![(
            "url".to_owned(),
            "https://lab.example/".to_owned(),
        )]);
        pasted.text = text(field);
        let inspected = pasted.inspect();
        assert_eq!(inspected.len(), 1, "{}", field.name);
        for finding in inspected.iter().flat_map(|one| &one.report.findings) {
            if matches!(finding.level, Level::Error | Level::Warning) {
                found.push((field.name, finding.rule.id));
            }
        }
    }
    assert_eq!(found, []);
}
