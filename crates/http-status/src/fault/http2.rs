//! Faults on HTTP/2: what has a meaning there, and a reset of the stream for the
//! rest (RFC 9113 section 5.4.2).

use super::{Fault, LAST_BYTES, wrong_length::break_length};
use crate::{Limits, Message, Millis, Plan};

/// What to do on a stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stream {
    /// Reset it, before any header section.
    Reset,
    /// Send the header section and so many bytes of the content, wait, and reset
    /// it.
    Cut(Message, u64, Millis),
    /// Send a message whose fields are wrong, and end it.
    Whole(Message),
}

/// What happens in place of sending a message, by the fault of its plan.
pub fn stream(
    fault: Fault,
    plan: &Plan,
    mut message: Message,
    limits: &Limits,
) -> Stream {
    let half = message.content.len() / 2;
    match fault {
        Fault::Empty
        | Fault::Reset
        | Fault::Garbage
        | Fault::BadHeader
        | Fault::EndlessHeaders => Stream::Reset,
        Fault::ResetAfterHeaders => Stream::Cut(message, 0, LAST_BYTES),
        Fault::Truncate | Fault::BadChunk => Stream::Cut(message, half, LAST_BYTES),
        Fault::Stall => Stream::Cut(message, half, limits.delay),
        Fault::BadLengthShort | Fault::BadLengthLong | Fault::DuplicateLength => {
            break_length(fault, plan, &mut message);
            Stream::Whole(message)
        }
    }
}
