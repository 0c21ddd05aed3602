//! A line of a transcript, and what stands between two of them.

use leptos::{
    either::{Either, EitherOf4},
    prelude::*,
};

use super::{PLACE, bytes::bytes_view};
use crate::explained::{explained_field, explained_status};

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
    /// The name of a field.
    Name(Vec<u8>),
    /// A status line without its end.
    Status(String),
    /// Any other bytes.
    Bytes(Vec<u8>),
    /// When the bytes behind it came.
    Time(String),
}

impl Line {
    /// A line of the head of a message.
    pub(super) fn of_head(kind: &'static str, bytes: &[u8]) -> Self {
        let name = if kind == "field" {
            bytes.iter().position(|byte| *byte == b':').unwrap_or_default()
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

    /// A status line. One that is no text stays as it is.
    pub(super) fn of_status(bytes: &[u8]) -> Self {
        let line = bytes.strip_suffix(b"\r\n").unwrap_or(bytes);
        let end = bytes.get(line.len()..).unwrap_or_default();
        match str::from_utf8(line) {
            Ok(text) if !text.contains(char::is_control) => Self {
                kind: "status",
                pieces: vec![
                    Piece::Status(text.to_owned()),
                    Piece::Bytes(end.to_owned()),
                ],
                ..Self::default()
            },
            _ => Self::of_head("status", bytes),
        }
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
        Piece::Name(bytes) => EitherOf4::A(view! { <b>{name_view(bytes)}</b> }),
        Piece::Status(line) => EitherOf4::B(explained_status(line)),
        Piece::Bytes(bytes) => EitherOf4::C(bytes_view(&bytes)),
        Piece::Time(time) => EitherOf4::D(view! { <em>{time}</em> }),
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

/// A name of a field, which may be anything but a colon.
fn name_view(bytes: Vec<u8>) -> impl IntoView {
    match String::from_utf8(bytes) {
        Ok(name) if name.bytes().all(|byte| byte.is_ascii_graphic()) => {
            Either::Left(explained_field(name))
        }
        Ok(name) => Either::Right(bytes_view(name.as_bytes())),
        Err(error) => Either::Right(bytes_view(error.as_bytes())),
    }
}

/// What stands between lines.
pub(super) fn pause_view(words: String) -> impl IntoView {
    view! { <p class="pause">{words}</p> }
}
