//! What must hold of every text.

mod articles;
mod examples;
mod guide;
mod observed;
mod search;
mod sentences;

use super::*;

#[test]
fn markdown_becomes_html() {
    assert_eq!(
        markdown::inline_html("a **b** `c<d`\n"),
        "a <strong>b</strong> <code>c&lt;d</code>"
    );
    assert_eq!(markdown::plain_text("a **b**\n`c`.\n\n- d\n- e\n"), "a b c. d e");
    assert_eq!(markdown::html("- a\n"), "<ul>\n<li>a</li>\n</ul>\n");
}

/// Names and texts of the articles' files.
fn files() -> impl Iterator<Item = (String, &'static str)> {
    let text = |file: &'static include_dir::File<'static>| {
        (file.path().display().to_string(), file.contents_utf8().unwrap())
    };
    FILES.files().map(text)
}

/// The targets of the links in a text.
fn links(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices("](").map(|(at, _)| text[at + 2..].split(')').next().unwrap())
}
