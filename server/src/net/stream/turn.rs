//! A turn of a peer: how much of it is read before it is another's.

use std::task::{Context, Poll};

/// Bytes of a turn. Small frames take far longer to handle than to send, and whoever
/// handles them asks for more as long as there is more.
const TURN: usize = 4 * 1024;

/// What was read in this turn.
#[derive(Debug, Default)]
pub(super) struct Turn {
    read: usize,
}

impl Turn {
    /// Ready while the turn goes on. At its end the task is woken again, behind all that
    /// wait to run.
    pub(super) fn poll_more(&mut self, context: &Context<'_>) -> Poll<()> {
        if self.read < TURN {
            return Poll::Ready(());
        }
        self.read = 0;
        context.waker().wake_by_ref();
        Poll::Pending
    }

    /// So many bytes were read; none where there was nothing, and others have their turn.
    pub(super) fn note(&mut self, read: Option<usize>) {
        self.read = read.map_or(0, |read| self.read.saturating_add(read));
    }
}

#[cfg(test)]
mod tests {
    use std::task::Waker;

    use super::*;

    #[test]
    fn a_turn_ends_after_so_many_bytes_or_when_there_are_none() {
        let context = Context::from_waker(Waker::noop());
        let mut turn = Turn::default();
        for (read, goes_on) in [
            (Some(TURN - 1), true),
            (Some(1), false),
            (Some(TURN - 1), true),
            (None, true),
            (Some(TURN - 1), true),
            (Some(2), false),
        ] {
            turn.note(read);
            assert_eq!(turn.poll_more(&context).is_ready(), goes_on, "{read:?}");
        }
    }
}
