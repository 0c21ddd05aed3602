//! `Strict-Transport-Security` (RFC 6797 section 6.1).

use super::{lists, quoted_string::unquoted};

/// A directive.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Directive<'a> {
    pub(crate) name: &'a str,
    pub(crate) value: Option<&'a str>,
}

impl Directive<'_> {
    /// Whether it has this name.
    pub(crate) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }
}

/// The directives of a value; values come without their quotes.
pub(crate) fn directives(value: &str) -> impl Iterator<Item = Directive<'_>> {
    let parts = lists::parts(value, ';', None).filter(|part| !part.is_empty());
    parts.map(|part| match part.split_once('=') {
        Some((name, value)) => {
            let value = value.trim_matches([' ', '\t']);
            let name = name.trim_matches([' ', '\t']);
            Directive { name, value: Some(unquoted(value)) }
        }
        None => Directive { name: part, value: None },
    })
}

/// The number of seconds of `max-age`, if it is there and a number.
pub(crate) fn max_age(value: &str) -> Option<u64> {
    let directive = directives(value).find(|directive| directive.is("max-age"))?;
    let digits = directive.value.filter(|value| is_digits(value))?;
    Some(digits.parse().unwrap_or(u64::MAX))
}

/// Whether a directive is there.
pub(crate) fn has(value: &str, name: &str) -> bool {
    directives(value).any(|directive| directive.is(name))
}

/// Whether this is a number without a sign.
pub(crate) fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}
