//! The nearest name of a list to a misspelt one.

/// The longest name that is compared.
const LONGEST: usize = 48;

/// The name of the list that is at most two letters off, one where the text is
/// short, ignoring case and all but letters and digits.
pub(crate) fn nearest<'a>(
    text: &str,
    names: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    nearest_within(text, names, |length| if length < 5 { 1 } else { 2 })
}

/// The same with other limits: how far off a text of so many letters may be.
pub(crate) fn nearest_within<'a>(
    text: &str,
    names: impl IntoIterator<Item = &'a str>,
    most: fn(usize) -> usize,
) -> Option<&'a str> {
    let text = letters(text)?;
    let most = most(text.len());
    let distances = names.into_iter().filter_map(|name| {
        Some((distance(&text, &letters(name)?), name))
            .filter(|(distance, _)| *distance <= most)
    });
    distances.min_by_key(|(distance, _)| *distance).map(|(_, name)| name)
}

/// The letters that are compared; nothing if there are none or too many.
fn letters(text: &str) -> Option<Vec<u8>> {
    if text.len() > LONGEST {
        return None;
    }
    let kept = text.bytes().filter(u8::is_ascii_alphanumeric);
    let letters: Vec<_> = kept.map(|b| b.to_ascii_lowercase()).collect();
    (!letters.is_empty()).then_some(letters)
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
        let none = ["colour", "", "--", &"a".repeat(99)].map(meant);
        assert_eq!(none, [None; 4]);
    }
}
