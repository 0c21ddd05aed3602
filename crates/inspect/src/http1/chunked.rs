//! Chunked content (RFC 9112 section 7.1).

use httparse::{Status::Complete, parse_chunk_size};

use super::{head::Section, lines::Lines};
use crate::{Fields, Oddity, OddityKind};

/// Content without the chunks it came in.
#[derive(Debug, Default)]
pub(super) struct Decoded {
    /// The content: as much as came, and as it came from where it is no chunk any more.
    pub(super) content: Vec<u8>,
    /// The fields behind the last chunk.
    pub(super) trailers: Fields,
    /// What was odd about chunks and trailers.
    pub(super) oddities: Vec<Oddity>,
}

/// Decodes what follows a header section.
pub(super) fn decode(mut lines: Lines<'_>) -> Decoded {
    let mut decoded = Decoded::default();
    loop {
        let (start, size) = match parse_chunk_size(lines.rest()) {
            Ok(Complete(chunk)) => chunk,
            Ok(_) => return decoded,
            Err(_) => return decoded.broken(lines),
        };
        lines.take_bytes(start);
        if size == 0 {
            let section = Section::read(&mut lines);
            decoded.trailers = section.fields;
            decoded.oddities = section.oddities;
            return decoded;
        }
        let size = usize::try_from(size).unwrap_or(usize::MAX);
        decoded.content.extend_from_slice(lines.take_bytes(size));
        let end = lines.rest();
        if end.starts_with(b"\r\n") {
            lines.take_bytes(2);
        } else if matches!(end, b"" | b"\r") {
            return decoded;
        } else {
            return decoded.broken(lines);
        }
    }
}

impl Decoded {
    /// Keeps what is no chunk as it came.
    fn broken(mut self, mut lines: Lines<'_>) -> Self {
        self.content.extend_from_slice(lines.rest());
        self.oddities
            .extend(lines.next().map(|line| line.oddity(OddityKind::BadChunk)));
        self
    }
}
