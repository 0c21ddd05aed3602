//! Directives that are spelled wrong.

use super::cache_control::{FIELDS, PLAIN, SECONDS};

/// The directive that an unknown name probably stands for.
pub(crate) fn meant(name: &str) -> Option<&'static str> {
    let name = squeezed(name);
    let known = || [SECONDS, PLAIN, FIELDS].into_iter().flatten().copied();
    let may_differ = match name.len() {
        0..5 | 40.. => 0,
        5..9 => 1,
        9..16 => 2,
        _ => 3,
    };
    known().find(|known| squeezed(known) == name).or_else(|| {
        let distance = |known: &&str| distance(&name, &squeezed(known));
        known().filter(|_| may_differ > 0).find(|known| distance(known) <= may_differ)
    })
}

/// A name in lower case, letters only.
fn squeezed(name: &str) -> String {
    let letters = name.chars().filter(char::is_ascii_alphanumeric);
    letters.map(|c| c.to_ascii_lowercase()).collect()
}

/// How many letters have to be put in, left out or changed (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.bytes().enumerate() {
        let mut last = i;
        let mut left = i + 1;
        let mut next = vec![left];
        for (b, above) in other.bytes().zip(row.iter().skip(1)) {
            let changed = last + usize::from(a != b);
            last = *above;
            left = changed.min(left + 1).min(above + 1);
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelled_name_is_recognised() {
        let table = [
            ("nocache", Some("no-cache")),
            ("no-chache", Some("no-cache")),
            ("no_store", Some("no-store")),
            ("nostore", Some("no-store")),
            ("max_age", Some("max-age")),
            ("maxage", Some("max-age")),
            ("s-max-age", Some("s-maxage")),
            ("must-revaldiate", Some("must-revalidate")),
            ("imutable", Some("immutable")),
            ("pubic", Some("public")),
            ("stale-while-revalidation", Some("stale-while-revalidate")),
            ("none", None),
            ("community", None),
            ("channel-maxage", None),
            ("group", None),
            ("x", None),
        ];
        for (name, expected) in table {
            assert_eq!(meant(name), expected, "{name}");
        }
    }
}
