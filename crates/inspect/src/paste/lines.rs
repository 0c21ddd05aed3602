//! Lines, as an editor counts them: CR LF, LF or CR ends one.

/// A line of the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'a> {
    /// Its number, from 1.
    pub(super) number: u32,
    /// What is on it.
    pub(super) text: &'a str,
    /// What ends it; nothing at the end of the text.
    pub(super) end: &'a str,
}

impl Line<'_> {
    /// Whether there is nothing to see on it.
    pub(super) fn is_blank(&self) -> bool {
        is_blank(self.text)
    }
}

/// Whether this is white space as HTTP has it (RFC 9110 section 5.6.3).
pub(super) fn is_white_space(character: char) -> bool {
    matches!(character, ' ' | '\t')
}

/// Whether this ends a line.
pub(super) fn is_line_end(character: char) -> bool {
    matches!(character, '\r' | '\n')
}

/// Whether there is nothing but white space.
pub(super) fn is_blank(text: &str) -> bool {
    text.bytes().all(|b| b == b' ' || b == b'\t')
}

/// Without the white space that HTTP allows around a value.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches(is_white_space)
}

/// The lines of a text.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut rest = text;
    let mut number = 0;
    while !rest.is_empty() {
        let length = rest.find(is_line_end).unwrap_or(rest.len());
        let (text, after) = rest.split_at(length);
        let end = if after.starts_with("\r\n") { 2 } else { after.len().min(1) };
        let (end, after) = after.split_at(end);
        number += 1;
        lines.push(Line { number, text, end });
        rest = after;
    }
    lines
}
