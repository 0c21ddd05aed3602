//! Names of fields that are nearly the name that somebody typed.

use super::{FieldText, fields};

/// How many are offered.
const MOST: usize = 5;
/// A name that is longer is compared with none: no field is as long.
const LONGEST: usize = 64;

/// The fields whose names are nearest to this one, the nearest first; none where no
/// name resembles it.
pub(crate) fn near_fields(name: &str) -> Vec<&'static FieldText> {
    let name = name.to_ascii_lowercase();
    if name.len() > LONGEST {
        return Vec::new();
    }
    let mut near: Vec<_> = fields()
        .filter_map(|field| Some((distance_to(&name, &field.id())?, field)))
        .collect();
    near.sort_by_key(|(distance, _)| *distance);
    near.into_iter().take(MOST).map(|(_, field)| field).collect()
}

/// How far two names are apart; nothing where they do not resemble each other. A name
/// that is a part of the other resembles it, but less than one with a typo.
fn distance_to(typed: &str, known: &str) -> Option<usize> {
    let edits = edits(typed.as_bytes(), known.as_bytes());
    if edits <= 1 + known.len() / 6 {
        return Some(edits);
    }
    let is_part = typed.len() >= 3 && (known.contains(typed) || typed.contains(known));
    is_part.then(|| LONGEST + edits)
}

/// How many letters must be added, removed or replaced to make one of the other.
fn edits(from: &[u8], to: &[u8]) -> usize {
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (line, letter) in (1..).zip(from) {
        let mut above_left = line - 1;
        let mut left = line;
        for (cell, other) in row.iter_mut().skip(1).zip(to) {
            let above = *cell;
            let replaced = above_left + usize::from(letter != other);
            *cell = replaced.min(above + 1).min(left + 1);
            (above_left, left) = (above, *cell);
        }
        if let Some(first) = row.first_mut() {
            *first = line;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_counted() {
        for (from, to, expected) in [
            ("", "", 0),
            ("", "ab", 2),
            ("ab", "", 2),
            ("age", "aeg", 2),
            ("via", "vita", 1),
        ] {
            assert_eq!(edits(from.as_bytes(), to.as_bytes()), expected, "{from} {to}");
        }
    }

    #[test]
    fn near_names_are_offered() {
        for (typed, expected) in [
            ("retry-afer", &["Retry-After"][..]),
            ("ETags", &["ETag"]),
            ("content-typ", &["Content-Type", "X-Content-Type-Options"]),
            (
                "websocket",
                &[
                    "Sec-WebSocket-Accept",
                    "Sec-WebSocket-Version",
                    "Sec-WebSocket-Protocol",
                    "Sec-WebSocket-Extensions",
                ],
            ),
            ("zzzzqx", &[]),
        ] {
            let names: Vec<_> = near_fields(typed).iter().map(|f| f.name).collect();
            assert_eq!(names, expected, "{typed}");
        }
        assert!(near_fields(&"a".repeat(100_000)).is_empty());
    }
}
