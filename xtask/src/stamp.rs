//! The stamp of the site: tells whether it was made of the present sources by the present
//! code, and all of it is still there. The hash in names, too.

use sha2::{Digest as _, Sha256};

use crate::files::Files;

/// The code that makes the site, and the versions it makes it with: where any
/// of it changes, so may the site, and nobody has to remember a number.
const RECIPE: [&str; 6] = [
    include_str!("../Cargo.toml"),
    include_str!("assets.rs"),
    include_str!("file_names.rs"),
    include_str!("compress.rs"),
    include_str!("manifest.rs"),
    include_str!("split.rs"),
];

/// Hexadecimal digits of the hash in a file's name.
const NAME_DIGITS: usize = 16;

/// The hash that goes into the name of a file, or of files that belong
/// together.
pub(crate) fn name_hash(parts: &[&[u8]]) -> String {
    let mut digits = digest(parts.iter().copied());
    digits.truncate(NAME_DIGITS);
    digits
}

/// The text of the stamp: a line for all that went in, then a line for the
/// name of each file that came out.
pub(crate) fn stamp<'a>(
    inputs: &Files,
    outputs: impl Iterator<Item = &'a String>,
) -> String {
    let recipe = RECIPE.iter().map(|text| text.as_bytes());
    let files = inputs.iter().flat_map(|(name, bytes)| [name.as_bytes(), bytes]);
    let made_of = digest(recipe.chain(files));
    outputs.fold(made_of + "\n", |text, name| text + name + "\n")
}

/// SHA-256 of the parts, each with its length, so that no two lists of parts
/// read alike.
fn digest<'a>(parts: impl Iterator<Item = &'a [u8]>) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.len().to_le_bytes());
        hash.update(part);
    }
    format!("{:x}", hash.finalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(list: &[(&str, &str)]) -> Files {
        let owned = |(name, text): &(&str, &str)| ((*name).into(), (*text).into());
        list.iter().map(owned).collect()
    }

    fn stamped(inputs: &Files) -> String {
        stamp(inputs, [&"robots.txt".to_owned()].into_iter())
    }

    #[test]
    fn a_name_has_sixteen_digits_of_everything_it_stands_for() {
        let hash = name_hash(&[b"glue", b"wasm"]);
        assert_eq!(hash.len(), 16);
        assert!(hash.chars().all(|digit| digit.is_ascii_hexdigit()));
        assert_eq!(hash, name_hash(&[b"glue", b"wasm"]));
        assert_ne!(hash, name_hash(&[b"glue", b"wasn"]));
        assert_ne!(hash, name_hash(&[b"gluew", b"asm"]));
    }

    #[test]
    fn the_stamp_changes_with_a_name_and_with_a_content() {
        let inputs = files(&[("public/robots.txt", "a"), ("style/a.css", "b")]);
        let same = stamped(&inputs.clone());
        assert_eq!(stamped(&inputs), same);
        for changed in [
            files(&[("public/robots.txt", "a"), ("style/a.css", "c")]),
            files(&[("public/robots.txt", "a"), ("style/b.css", "b")]),
            files(&[("public/robots.txt", "a")]),
        ] {
            assert_ne!(stamped(&changed), same);
        }
    }

    #[test]
    fn the_stamp_changes_with_what_is_there() {
        let inputs = files(&[("style/a.css", "b")]);
        assert_ne!(stamped(&inputs), stamp(&inputs, std::iter::empty()));
    }
}
