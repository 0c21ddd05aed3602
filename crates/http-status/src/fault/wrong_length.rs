//! Lengths that are wrong on purpose, on every version of HTTP.

use std::borrow::Cow;

use super::Fault;
use crate::{Message, Plan};

/// Makes the length of a message wrong, for the three faults that do.
pub(super) fn break_length(fault: Fault, plan: &Plan, message: &mut Message) {
    let right = message.length();
    let wrong = match fault {
        Fault::BadLengthShort => right / 2,
        Fault::BadLengthLong => right.max(1).saturating_mul(2),
        _ => right.saturating_add(1),
    };
    if fault == Fault::DuplicateLength {
        message.set("Content-Length", right.to_string());
        let again = (Cow::Borrowed("Content-Length"), Cow::Owned(wrong.to_string()));
        message.fields.push(again);
        return;
    }
    message.set("Content-Length", wrong.to_string());
    // Of nothing there cannot be announced too little: it becomes a space.
    if wrong == 0 && message.content.is_empty() && !plan.is_bare() {
        message.content.spaces = 1;
    }
}
