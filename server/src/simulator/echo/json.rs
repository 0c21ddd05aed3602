//! JSON as it was written: numbers with all their digits, members in their order, and
//! each as often as it came (RFC 8259).

use serde_json::value::RawValue;

/// Levels of arrays and objects. Readers of JSON commonly go down 127, and the document
/// has three of its own around the content.
pub(super) const MAX_DEPTH: usize = 124;

/// The text, if it is JSON of a usual depth; without the white space around it.
pub(super) fn read(text: &str) -> Option<&RawValue> {
    // Its grammar is checked in a loop, so that no depth can exhaust the stack.
    let json = serde_json::from_str::<&RawValue>(text).ok()?;
    (depth(json.get()) <= MAX_DEPTH).then_some(json)
}

/// The deepest level of what is known to be JSON.
fn depth(json: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    let (mut is_in_string, mut is_escaped) = (false, false);
    for byte in json.bytes() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            b'"' => is_in_string = !is_in_string,
            _ if is_in_string => {}
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest
}
