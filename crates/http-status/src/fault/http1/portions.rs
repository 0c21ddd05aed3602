//! Content cut into portions, as steps of a script.

use super::Step;
use crate::{Padded, SPACES};

/// Content that is still to be sent.
pub(super) struct Portions<'a> {
    bytes: &'a [u8],
    spaces: u64,
}

impl<'a> Portions<'a> {
    /// The content from one place to before another.
    pub(super) fn new(content: &'a Padded, start: u64, end: u64) -> Self {
        let mut all = Portions { bytes: &content.bytes, spaces: content.spaces };
        all.take(start);
        all.take(end.saturating_sub(start))
    }

    pub(super) fn length(&self) -> u64 {
        length_of(self.bytes) + self.spaces
    }

    /// So much of its beginning, or all of it.
    pub(super) fn take(&mut self, length: u64) -> Portions<'a> {
        let count = usize::try_from(length).unwrap_or(usize::MAX).min(self.bytes.len());
        let (bytes, rest) = self.bytes.split_at(count);
        let spaces = (length - length_of(bytes)).min(self.spaces);
        self.bytes = rest;
        self.spaces -= spaces;
        Portions { bytes, spaces }
    }

    /// Sends it as a chunk (RFC 9112 section 7.1).
    pub(super) fn push_chunk(&self, steps: &mut Vec<Step>) {
        self.push(steps, format!("{:x}\r\n", self.length()).as_bytes(), b"\r\n");
    }

    /// Sends it between two texts.
    pub(super) fn push(&self, steps: &mut Vec<Step>, before: &[u8], after: &[u8]) {
        let mut send = |bytes: Vec<u8>| {
            if !bytes.is_empty() {
                steps.push(Step::Send(bytes));
            }
        };
        if self.spaces == 0 {
            return send([before, self.bytes, after].concat());
        }
        send([before, self.bytes].concat());
        steps.push(Step::Repeat(SPACES, self.spaces));
        if !after.is_empty() {
            steps.push(Step::Send(after.to_vec()));
        }
    }
}

pub(super) fn length_of(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}
