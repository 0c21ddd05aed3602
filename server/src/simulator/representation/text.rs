//! The document as plain text.

use std::fmt::Write as _;

use crate::simulator::{
    document::Document,
    echo::{Echo, Shown, base64},
};

// Writing to a string cannot fail.
pub(super) fn write(document: &Document<'_>) -> String {
    let Document { status, reason, description, request, .. } = document;
    let mut text = format!("{status} {reason}\n{description}\n");
    for note in document.notes {
        let _ = writeln!(text, "note: {note}");
    }
    let _ = writeln!(
        text,
        "\nsimulated at {}\n{} {}\n{}",
        document.time, request.method, request.url, document.links.explanation
    );
    if let Some(content) = &request.content {
        write_content(&mut text, content);
    }
    text
}

fn write_content(text: &mut String, content: &Echo<'_>) {
    let _ = match content.left_out {
        0 => writeln!(text, "\ncontent, as {}:", content.kind()),
        bytes => {
            writeln!(text, "\ncontent, as {}, {bytes} bytes left out:", content.kind())
        }
    };
    let _ = match &content.shown {
        Shown::Text(shown) => writeln!(text, "{shown}"),
        Shown::Json(json) => writeln!(text, "{}", json.get()),
        Shown::Form(form) => {
            form.pairs().try_for_each(|(name, value)| writeln!(text, "{name}={value}"))
        }
        Shown::Bytes(bytes) => writeln!(text, "{}", base64(bytes)),
    };
}
