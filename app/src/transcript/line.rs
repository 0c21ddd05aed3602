//! A line of a transcript, and what stands between two of them.

use leptos::{either::EitherOf3, prelude::*};

use super::{PLACE, bytes::bytes_view};

/// What stands in a transcript, one below the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Entry {
    /// A line that went over the wire.
    Line(Line),
    /// A remark about time or about what is left out.
    Pause(String),
}

/// A line that went over the wire.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Line {
    /// Its kind, as style sheets name it: `request`, `status`, `field`, `content`.
    pub(super) kind: &'static str,
    /// The class of a status line, as style sheets name it; else empty.
    pub(super) class: &'static str,
    /// What it is made of.
    pub(super) pieces: Vec<Piece>,
    /// What the browser made of it.
    pub(super) note: Option<&'static str>,
}

/// A part of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// The name of a field, with its colon.
    Name(Vec<u8>),
    /// Any other bytes.
    Bytes(Vec<u8>),
    /// When the bytes behind it came.
    Time(String),
}

impl Line {
    /// A line of the head of a message.
    pub(super) fn of_head(kind: &'static str, bytes: &[u8]) -> Self {
        let name = if kind == "field" {
            bytes.iter().position(|byte| *byte == b':').map_or(0, |at| at + 1)
        } else {
            0
        };
        let (name, value) = bytes.split_at_checked(name).unwrap_or_default();
        let mut pieces = Vec::new();
        if !name.is_empty() {
            pieces.push(Piece::Name(name.to_owned()));
        }
        pieces.push(Piece::Bytes(value.to_owned()));
        Self { kind, pieces, ..Self::default() }
    }
}

/// A line with its number, and the level of what was found about it.
pub(super) fn line_view(
    line: Line,
    number: u32,
    level: Option<&'static str>,
) -> impl IntoView {
    let Line { kind, class, pieces, note } = line;
    let pieces = pieces.into_iter().map(|piece| match piece {
        Piece::Name(bytes) => EitherOf3::A(view! { <b>{bytes_view(&bytes)}</b> }),
        Piece::Bytes(bytes) => EitherOf3::B(bytes_view(&bytes)),
        Piece::Time(time) => EitherOf3::C(view! { <em>{time}</em> }),
    });
    view! {
        <p
            class="wire-line"
            data-kind=kind
            data-class=(!class.is_empty()).then_some(class)
            id=format!("{PLACE}-{number}")
            data-line=number.to_string()
            data-level=level
        >
            {pieces.collect_view()}
            {note.map(|note| view! { <span class="mark">{note}</span> })}
        </p>
    }
}

/// What stands between lines.
pub(super) fn pause_view(words: String) -> impl IntoView {
    view! { <p class="pause">{words}</p> }
}
