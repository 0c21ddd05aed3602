//! Bytes as they are, for people.

use leptos::{either::Either, prelude::*};

/// Bytes with what has no shape made visible.
pub(super) fn bytes_view(bytes: &[u8]) -> impl IntoView + use<> {
    let runs = runs(bytes).into_iter().map(|run| match run {
        Run::Text(text) => Either::Left(text),
        Run::Escaped(text) => Either::Right(view! { <i>{text}</i> }),
    });
    runs.collect_view()
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Run {
    /// Text that can be read.
    Text(String),
    /// A character without a shape, or a byte that is no UTF-8, as programming
    /// languages write it: `\r`, `\u{7f}`, `\xff`.
    Escaped(String),
}

/// The runs of bytes, none of them empty.
fn runs(bytes: &[u8]) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut text = String::new();
    for chunk in bytes.utf8_chunks() {
        for character in chunk.valid().chars() {
            if character.is_control() {
                end_text(&mut runs, &mut text);
                runs.push(Run::Escaped(character.escape_default().to_string()));
            } else {
                text.push(character);
            }
        }
        end_text(&mut runs, &mut text);
        let invalid = chunk.invalid().iter();
        runs.extend(invalid.map(|byte| Run::Escaped(format!("\\x{byte:02x}"))));
    }
    runs
}

fn end_text(runs: &mut Vec<Run>, text: &mut String) {
    if !text.is_empty() {
        runs.push(Run::Text(std::mem::take(text)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_shape_is_shown() {
        let text = |text: &str| Run::Text(text.to_owned());
        let escaped = |text: &str| Run::Escaped(text.to_owned());
        for (bytes, expected) in [
            (&b"a: <b>\r\n"[..], vec![text("a: <b>"), escaped(r"\r"), escaped(r"\n")]),
            (
                b"\x00\x7f\xff\xc3\xa9",
                vec![
                    escaped("\\u{0}"),
                    escaped("\\u{7f}"),
                    escaped("\\xff"),
                    text("\u{e9}"),
                ],
            ),
            ("\u{85}".as_bytes(), vec![escaped(r"\u{85}")]),
            (b"", vec![]),
        ] {
            assert_eq!(runs(bytes), expected);
        }
    }
}
