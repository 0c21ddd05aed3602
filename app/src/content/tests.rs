//! What must hold of every text.

mod articles;
mod examples;
mod field_examples;
mod fields;
mod guide;
mod observed;
mod seen_errors;
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

#[test]
fn fields_in_code_are_links() {
    let age = "<a class=\"field-link\" href=\"/fields/age\"><code>Age</code></a>";
    for (text, expected) in [
        ("`Age`", format!("<p>{age}</p>\n")),
        // Once in a paragraph, and again in the next one.
        (
            "`Age` and `Age`\n\n`Age`",
            format!("<p>{age} and <code>Age</code></p>\n<p>{age}</p>\n"),
        ),
        ("- `Age`\n- `Age`", format!("<ul>\n<li>{age}</li>\n<li>{age}</li>\n</ul>\n")),
        // As it is written, and alone.
        (
            "`age`, `Age: 1`, Age",
            "<p><code>age</code>, <code>Age: 1</code>, Age</p>\n".to_owned(),
        ),
        (
            "[`Age`](/a) `Age`",
            format!("<p><a href=\"/a\"><code>Age</code></a> {age}</p>\n"),
        ),
        ("# `Age`", "<h1><code>Age</code></h1>\n".to_owned()),
        ("    Age", "<pre><code>Age</code></pre>\n".to_owned()),
        ("`X-Nothing`", "<p><code>X-Nothing</code></p>\n".to_owned()),
    ] {
        assert_eq!(markdown::html_with_field_links(text), expected, "{text}");
    }
    assert_eq!(markdown::inline_html_with_field_links("`Age`\n"), age);
    assert_eq!(markdown::html("`Age`"), "<p><code>Age</code></p>\n");
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
