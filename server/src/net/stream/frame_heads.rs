//! The heads of HTTP/2 frames (RFC 9113 section 4.1), among bytes that come in any pieces.

/// What comes before the first frame (RFC 9113 section 3.4), in bytes.
const PREFACE: usize = 24;
/// Length, type, flags and stream of a frame, in bytes.
const HEAD: usize = 9;

/// Reads the heads, and skips all else.
#[derive(Debug)]
pub(super) struct FrameHeads {
    head: [u8; HEAD],
    /// How much of the head has come.
    known: usize,
    /// How much of what comes before the next head is missing.
    skip: usize,
}

/// What a head says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FrameHead {
    pub(super) kind: u8,
    /// Of the payload, in bytes.
    pub(super) length: usize,
}

impl FrameHeads {
    /// Those of a connection that begins.
    pub(super) const fn new() -> Self {
        Self { head: [0; HEAD], known: 0, skip: PREFACE }
    }

    /// Calls a function with each head that is whole with these bytes.
    pub(super) fn read(&mut self, mut bytes: &[u8], mut found: impl FnMut(FrameHead)) {
        while !bytes.is_empty() {
            let skipped = self.skip.min(bytes.len());
            self.skip -= skipped;
            bytes = bytes.get(skipped..).unwrap_or_default();
            let before = bytes.len();
            for (to, from) in self.head.iter_mut().skip(self.known).zip(bytes) {
                *to = *from;
            }
            let copied = before.min(HEAD - self.known);
            self.known += copied;
            bytes = bytes.get(copied..).unwrap_or_default();
            if self.known == HEAD {
                let [a, b, c, kind, ..] = self.head;
                let length = u32::from_be_bytes([0, a, b, c]) as usize;
                (self.known, self.skip) = (0, length);
                found(FrameHead { kind, length });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_are_found_in_pieces_of_any_size() {
        let frame = |kind: u8, length: u8| {
            let head = [0, 0, length, kind, 0xff, 0xff, 0xff, 0xff, 0xff];
            [&head[..], &vec![0x55; length.into()]].concat()
        };
        let frames = [(4, 6), (4, 0), (0, 255), (6, 8), (8, 4)];
        let mut bytes = vec![b'P'; PREFACE];
        bytes.extend(frames.iter().flat_map(|(kind, length)| frame(*kind, *length)));
        for size in [1, 2, 8, 9, 10, 24, 25, 1000] {
            let (mut heads, mut found) = (FrameHeads::new(), Vec::new());
            for piece in bytes.chunks(size) {
                heads.read(piece, |head| found.push((head.kind, head.length)));
            }
            let expected = frames.map(|(kind, length)| (kind, usize::from(length)));
            assert_eq!(found, expected, "{size}");
        }
    }
}
