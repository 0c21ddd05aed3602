//! JSON (RFC 8259), as far as rules ask: the members of objects at their first level.

use std::collections::BTreeMap;

use serde_json::value::RawValue;

/// An object, whole and right.
pub(crate) type Object = BTreeMap<String, Box<RawValue>>;

/// The objects of a field value with commas between them, as `Report-To` and `NEL`
/// have them; nothing where it is something else.
pub(crate) fn objects(value: &str) -> Option<Vec<Object>> {
    serde_json::from_str(&format!("[{value}]")).ok()
}

/// A name as it was written, and the text of its value.
pub(crate) type Member<'a> = (&'a str, &'a str);

/// The members of the object that the text is, which may be cut; none where it is
/// something else. Ends early where the text is no JSON.
pub(crate) fn members(text: &str) -> impl Iterator<Item = Member<'_>> {
    let mut rest = text.trim_start().strip_prefix('{');
    std::iter::from_fn(move || {
        let (name, after) = string(rest?.trim_start())?;
        let value = after.trim_start().strip_prefix(':')?.trim_start();
        let end = value_end(value);
        let (value, after) = value.split_at_checked(end)?;
        rest = after.strip_prefix(',');
        Some((name, value.trim_end()))
    })
}

/// What is between the quotes of a string at the start, and what follows it.
pub(crate) fn string(text: &str) -> Option<(&str, &str)> {
    let inner = text.strip_prefix('"')?;
    let mut is_escaped = false;
    let end = inner.bytes().position(|byte| {
        let is_end = byte == b'"' && !is_escaped;
        is_escaped = byte == b'\\' && !is_escaped;
        is_end
    })?;
    Some((inner.get(..end)?, inner.get(end + 1..)?))
}

/// Where a value ends: at the comma or bracket that is not its own.
fn value_end(text: &str) -> usize {
    let (mut depth, mut is_string, mut is_escaped) = (0_usize, false, false);
    for (place, byte) in text.bytes().enumerate() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if is_string => is_escaped = true,
            b'"' => is_string = !is_string,
            _ if is_string => {}
            b'{' | b'[' => depth += 1,
            b',' | b'}' | b']' if depth == 0 => return place,
            b'}' | b']' => depth -= 1,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn objects_are_read_whole() {
        let objects = objects(r#"{"a}\"":1,"b":[{"c":2}]}, {"max_age" : 0 }"#).unwrap();
        let names = |object: &Object| object.keys().cloned().collect::<Vec<_>>();
        assert_eq!(
            objects.iter().map(names).collect::<Vec<_>>(),
            [vec!["a}\"".to_owned(), "b".to_owned()], vec!["max_age".to_owned()],]
        );
        assert_eq!(objects[1]["max_age"].get(), "0");
        let wrong = ["{", "{]", "[}", "{\"a}", "}{", "{}{}", "1", "{a:1}", "{},"];
        assert!(wrong.into_iter().all(|text| super::objects(text).is_none()));
    }

    #[test]
    fn members_of_the_first_level_are_read() {
        let text = r#" { "a" : 1, "b":{"c":[2,"}"]} ,"d":"x, \" y", "e" : null } "#;
        let read: Vec<_> = members(text).collect();
        let b = r#"{"c":[2,"}"]}"#;
        let d = r#""x, \" y""#;
        assert_eq!(read, [("a", "1"), ("b", b), ("d", d), ("e", "null")]);
        for text in ["", "[1]", "{}", "{", "{\"a", "{\"a\" 1}", "<html>"] {
            assert_eq!(members(text).count(), 0, "{text}");
        }
    }
}
