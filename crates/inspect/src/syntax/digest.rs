//! Digest fields (RFC 9530).

use sfv::{Dictionary, ListEntry, Parser};

use crate::Fields;

/// The fields that carry digests.
pub(crate) const NAMES: [&str; 2] = ["Content-Digest", "Repr-Digest"];

/// A digest: the algorithm, and its bytes if that is what it has.
pub(crate) type Digest = (String, Option<Vec<u8>>);

/// The value of a field, if it is there and not so long that it is a defect of
/// its own.
pub(crate) fn value(fields: &Fields, name: &str) -> Option<String> {
    const LIMIT: usize = 8 * 1024;
    fields.value(name).filter(|value| value.len() <= LIMIT)
}

/// The digests of a field; nothing where it is no dictionary.
pub(crate) fn digests(value: &str) -> Option<Vec<Digest>> {
    let dictionary = Parser::new(value).parse::<Dictionary>().ok()?;
    let digests = dictionary.into_iter().map(|(algorithm, entry)| {
        let bytes = match entry {
            ListEntry::Item(item) => {
                item.bare_item.as_byte_sequence().map(<[u8]>::to_vec)
            }
            ListEntry::InnerList(_) => None,
        };
        (algorithm.as_str().to_owned(), bytes)
    });
    Some(digests.collect())
}

/// Whether this is a dictionary of integers from 0 to 10.
pub(crate) fn is_wish(value: &str) -> bool {
    let Ok(dictionary) = Parser::new(value).parse::<Dictionary>() else { return false };
    let is_weight = |entry: &ListEntry| match entry {
        ListEntry::Item(item) => item
            .bare_item
            .as_integer()
            .is_some_and(|weight| (0..=10).contains(&i64::from(weight))),
        ListEntry::InnerList(_) => false,
    };
    !dictionary.is_empty() && dictionary.values().all(is_weight)
}

/// How many bytes a digest of this algorithm has, if it is one to use.
pub(crate) fn length(algorithm: &str) -> Option<usize> {
    match algorithm {
        "sha-256" => Some(32),
        "sha-512" => Some(64),
        _ => None,
    }
}

/// Whether the registry calls this algorithm deprecated.
pub(crate) fn is_deprecated(algorithm: &str) -> bool {
    matches!(algorithm, "md5" | "sha" | "unixsum" | "unixcksum" | "adler" | "crc32c")
}
