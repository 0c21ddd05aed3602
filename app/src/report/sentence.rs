//! Sentences with code in them, as messages and advice are written.

use leptos::{either::Either, prelude::*};

/// A sentence; what stands between grave accents becomes code.
pub(super) fn sentence_view(text: &str) -> impl IntoView + use<> {
    let pieces = pieces(text).into_iter().map(|piece| match piece {
        Piece::Text(text) => Either::Left(text.to_owned()),
        Piece::Code(code) => Either::Right(view! { <code>{code.to_owned()}</code> }),
    });
    pieces.collect_view()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece<'a> {
    Text(&'a str),
    Code(&'a str),
}

/// The pieces of a sentence, none of them empty.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('`') {
        let Some((code, after)) = after.split_once('`') else { break };
        pieces.extend([Piece::Text(before), Piece::Code(code)]);
        rest = after;
    }
    pieces.push(Piece::Text(rest));
    pieces.retain(|piece| !matches!(piece, Piece::Text("") | Piece::Code("")));
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_is_marked_and_text_stays_text() {
        use Piece::{Code, Text};
        for (text, expected) in [
            ("plain", &[Text("plain")][..]),
            ("Send `Allow: <x>`.", &[Text("Send "), Code("Allow: <x>"), Text(".")]),
            ("`a` and `b`", &[Code("a"), Text(" and "), Code("b")]),
            ("an odd ` stays", &[Text("an odd ` stays")]),
            ("", &[]),
        ] {
            assert_eq!(pieces(text), expected, "{text}");
        }
    }
}
