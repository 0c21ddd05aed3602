//! Content that is put together in memory.

use bytes::Bytes;

use crate::net::unsent::{
    OverBudget,
    budget::{Reservation, UnsentBudget},
};

/// Bytes that come piece by piece. What is taken for them counts from the first one.
pub(super) struct CountedBuffer {
    bytes: Vec<u8>,
    /// As much as may come.
    largest: usize,
    counted: Reservation,
}

impl CountedBuffer {
    /// An empty one.
    pub(super) fn new(
        largest: usize,
        unsent: &UnsentBudget,
    ) -> Result<Self, OverBudget> {
        Ok(Self { bytes: Vec::new(), largest, counted: unsent.reserve(0)? })
    }

    /// Adds a piece, whole or not at all.
    pub(super) fn extend(&mut self, piece: &[u8]) -> Result<(), OverBudget> {
        let length = self.bytes.len() + piece.len();
        if length > self.bytes.capacity() {
            // Twice as much as came: memory is taken for no content that was only
            // announced.
            let capacity = self.largest.min(2 * length).max(length);
            self.counted.grow(capacity - self.bytes.capacity())?;
            self.bytes.reserve_exact(capacity - self.bytes.len());
        }
        self.bytes.extend_from_slice(piece);
        Ok(())
    }

    pub(super) fn len(&self) -> usize {
        self.bytes.len()
    }

    /// All that came, counted for as long as anybody has a part of it.
    pub(super) fn into_bytes(self) -> Bytes {
        if self.bytes.is_empty() {
            return Bytes::new();
        }
        self.counted.count(self.bytes)
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser as _;

    use super::*;
    use crate::{
        net::unsent::{RESERVED_PER_CONNECTION as OWN, budget::ServiceBudget},
        settings::Settings,
    };

    #[test]
    fn what_is_kept_counts_until_it_is_gone() {
        let mut settings = Settings::parse_from(["statuslab"]);
        (settings.max_unsent, settings.max_unsent_per_connection) = (1, OWN);
        let unsent = ServiceBudget::new(&settings).connection_budget();
        let mut buffer = CountedBuffer::new(OWN, &unsent).unwrap();
        buffer.extend(&[1; 10]).unwrap();
        assert!(unsent.reserve(OWN - 19).is_err(), "twice as much as came");
        assert!(unsent.reserve(OWN - 20).is_ok());
        assert!(buffer.extend(&[2; OWN]).is_err(), "more than there is");
        assert_eq!(buffer.len(), 10, "whole or not at all");
        buffer.extend(&[3; OWN - 10]).unwrap();
        let mut bytes = buffer.into_bytes();
        let part = bytes.split_to(1);
        drop(bytes);
        assert!(unsent.reserve(1).is_err());
        drop(part);
        assert!(unsent.reserve(OWN).is_ok());
    }
}
