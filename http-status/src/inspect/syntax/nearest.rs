//! What a misspelt name was probably meant to be.

/// The longest name that is compared.
const LONGEST: usize = 48;

/// The name of the list that is at most two letters off, ignoring case and `-`,
/// `_` and `:`.
pub(in crate::inspect) fn nearest<'a>(
    text: &str,
    names: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let text = letters(text)?;
    let distances = names.into_iter().filter_map(|name| {
        let most = if text.len() < 5 { 1 } else { 2 };
        Some((distance(&text, &letters(name)?), name))
            .filter(|(distance, _)| *distance <= most)
    });
    distances.min_by_key(|(distance, _)| *distance).map(|(_, name)| name)
}

/// The letters that are compared; nothing if there are too many.
fn letters(text: &str) -> Option<Vec<u8>> {
    if text.len() > LONGEST || text.is_empty() {
        return None;
    }
    let kept = text.bytes().filter(|b| !matches!(b, b'-' | b'_' | b':'));
    Some(kept.map(|b| b.to_ascii_lowercase()).collect())
}

/// How many letters have to be changed, added or left out (Levenshtein).
fn distance(left: &[u8], right: &[u8]) -> usize {
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (place, left_byte) in left.iter().enumerate() {
        let mut corner = place;
        let mut before = place + 1;
        if let Some(first) = row.first_mut() {
            *first = before;
        }
        for (cell, right_byte) in row.iter_mut().skip(1).zip(right) {
            let changed = corner + usize::from(left_byte != right_byte);
            corner = *cell;
            before = changed.min(before + 1).min(corner + 1);
            *cell = before;
        }
    }
    row.last().copied().unwrap_or(left.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misspelt_names_are_recognised() {
        let names = ["script-src", "style-src", "SameSite", "HttpOnly"];
        let meant = |text| nearest(text, names);
        assert_eq!(meant("script_src"), Some("script-src"));
        assert_eq!(meant("scrpit-src"), Some("script-src"));
        assert_eq!(meant("Same-Site"), Some("SameSite"));
        assert_eq!(meant("http-only"), Some("HttpOnly"));
        assert_eq!([meant("colour"), meant(""), meant(&"a".repeat(99))], [None; 3]);
    }
}
