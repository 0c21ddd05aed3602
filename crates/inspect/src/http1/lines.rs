//! Lines of bytes: LF ends one, and CR before it belongs to the end.

use crate::{Oddity, OddityKind};

/// The lines of bytes, each with its line break.
///
/// ```
/// use inspect::http1::lines;
///
/// let lines: Vec<_> = lines(b"a\r\n\r\nb").collect();
/// assert_eq!(lines, [&b"a\r\n"[..], b"\r\n", b"b"]);
/// ```
pub fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes.split_inclusive(|byte| *byte == b'\n')
}

/// A line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'a> {
    /// Its number, from 1.
    pub(super) number: u32,
    /// Its bytes, with the line break.
    pub(super) bytes: &'a [u8],
    /// Whether it is behind the most bytes that are read.
    pub(super) is_past_limit: bool,
}

impl Line<'_> {
    /// Its text, without the line break; what is no UTF-8 is replaced.
    pub(super) fn text(&self) -> String {
        let bytes = self.bytes.strip_suffix(b"\n").unwrap_or(self.bytes);
        let bytes = bytes.strip_suffix(b"\r").unwrap_or(bytes);
        String::from_utf8_lossy(bytes).into_owned()
    }

    /// Whether its line break is there.
    pub(super) fn is_whole(&self) -> bool {
        self.bytes.ends_with(b"\n")
    }

    /// Whether it has nothing but its line break.
    pub(super) fn is_empty(&self) -> bool {
        matches!(self.bytes, b"\r\n" | b"\n")
    }

    /// Something odd about it.
    pub(super) fn oddity(&self, kind: OddityKind) -> Oddity {
        let text = http_status::excerpt(self.text().trim());
        Oddity { kind, line: self.number, text }
    }
}

/// Bytes that are read line by line.
#[derive(Debug, Clone)]
pub(super) struct Lines<'a> {
    bytes: &'a [u8],
    position: usize,
    number: u32,
    limit: usize,
}

impl<'a> Lines<'a> {
    /// Numbers the lines on from so many before; those that end behind the limit are
    /// marked.
    pub(super) fn new(bytes: &'a [u8], before: u32, limit: usize) -> Self {
        Self { bytes, position: 0, number: before, limit }
    }

    /// How many bytes were read.
    pub(super) fn position(&self) -> usize {
        self.position
    }

    /// What was not read yet.
    pub(super) fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.position..).unwrap_or_default()
    }

    /// Reads so many bytes, or all there are.
    pub(super) fn take_bytes(&mut self, count: usize) -> &'a [u8] {
        let rest = self.rest();
        let taken = rest.get(..count).unwrap_or(rest);
        self.position += taken.len();
        let breaks = lines(taken).filter(|line| line.ends_with(b"\n")).count();
        self.number =
            self.number.saturating_add(u32::try_from(breaks).unwrap_or(u32::MAX));
        taken
    }

    /// The number of the last line.
    pub(super) fn last_number(&self) -> u32 {
        let count = u32::try_from(lines(self.rest()).count()).unwrap_or(u32::MAX);
        self.number.saturating_add(count)
    }
}

impl<'a> Iterator for Lines<'a> {
    type Item = Line<'a>;

    fn next(&mut self) -> Option<Line<'a>> {
        let bytes = lines(self.rest()).next()?;
        self.position += bytes.len();
        self.number = self.number.saturating_add(1);
        let is_past_limit = self.position > self.limit;
        Some(Line { number: self.number, bytes, is_past_limit })
    }
}
