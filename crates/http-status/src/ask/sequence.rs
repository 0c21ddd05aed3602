//! Reading the options that count.

use super::Ask;
use crate::{OnEnd, is_key};

type Read = Result<(), String>;

pub(super) fn key(ask: &mut Ask, value: &str) -> Read {
    if !is_key(value) {
        return Err(
            "write 1 to 64 of `A-Z a-z 0-9 . _ ~ -`, not `.` or `..`".to_owned()
        );
    }
    ask.key = Some(value.to_owned());
    Ok(())
}

pub(super) fn order(ask: &mut Ask, value: &str) -> Read {
    ask.is_sequence = value == "sequence";
    if ask.is_sequence || value == "random" {
        return Ok(());
    }
    Err("write `sequence` or `random`".to_owned())
}

pub(super) fn on_end(ask: &mut Ask, value: &str) -> Read {
    let on_end = OnEnd::ALL.iter().find(|on_end| on_end.id() == value);
    ask.on_end = *on_end.ok_or("write `repeat`, `loop` or `410`")?;
    Ok(())
}

/// A word where something is so.
pub(super) fn word(is_so: bool, word: &str) -> Vec<String> {
    if is_so { vec![word.to_owned()] } else { Vec::new() }
}
