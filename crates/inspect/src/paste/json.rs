//! JSON with places: values keep where they stand in the text.

use super::lines::Line;
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// A value that points into the text.
pub(super) type Value<'a> = &'a RawValue;

/// The members of an object; nothing where it is something else.
pub(super) fn object(value: Value<'_>) -> Option<BTreeMap<String, Value<'_>>> {
    serde_json::from_str(value.get()).ok()
}

/// The elements of an array; none where it is something else.
pub(super) fn array(value: Value<'_>) -> Vec<Value<'_>> {
    serde_json::from_str(value.get()).unwrap_or_default()
}

/// A string; nothing where it is something else.
pub(super) fn string(value: Value<'_>) -> Option<String> {
    serde_json::from_str(value.get()).ok()
}

/// A number from 0; nothing where it is something else.
pub(super) fn number(value: Value<'_>) -> Option<u64> {
    serde_json::from_str(value.get()).ok()
}

/// The values that follow each other from here, with or without commas, up to the
/// first that is none: so that a text that was cut gives what it can.
pub(super) fn values(mut text: &str) -> impl Iterator<Item = Value<'_>> {
    std::iter::from_fn(move || {
        text = text.trim_start_matches(|c: char| c == ',' || c.is_ascii_whitespace());
        let mut stream =
            serde_json::Deserializer::from_str(text).into_iter::<Value<'_>>();
        let value = stream.next()?.ok()?;
        text = text.get(stream.byte_offset()..)?;
        Some(value)
    })
}

/// Whether a text is an object or an array from its start to its end.
pub(super) fn is_whole(text: &str) -> bool {
    text.trim_start().starts_with(['{', '['])
        && serde_json::from_str::<Value<'_>>(text).is_ok()
}

/// The number of the line on which a part of the text starts.
pub(super) fn line_of(part: &str, lines: &[Line<'_>]) -> u32 {
    let place = |text: &str| text.as_ptr() as usize;
    let index = lines.partition_point(|line| place(line.text) <= place(part));
    index.checked_sub(1).and_then(|i| lines.get(i)).map_or(0, |line| line.number)
}
