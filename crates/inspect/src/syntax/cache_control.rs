//! `Cache-Control`: a list of directives (RFC 9111 section 5.2).

use super::{lists, words};
use crate::Fields;

/// The greatest number of seconds that counts (RFC 9111 section 1.2.2).
pub(crate) const MOST_SECONDS: u64 = 1 << 31;

/// Directives of responses whose argument is a number of seconds.
pub(crate) const SECONDS: &[&str] =
    &["max-age", "s-maxage", "stale-while-revalidate", "stale-if-error"];

/// Directives of responses without an argument.
pub(crate) const PLAIN: &[&str] = &[
    "immutable",
    "must-revalidate",
    "must-understand",
    "no-store",
    "no-transform",
    "proxy-revalidate",
    "public",
];

/// Directives of responses that may name fields.
pub(crate) const FIELDS: &[&str] = &["no-cache", "private"];

/// Directives that only requests have (RFC 9111 section 5.2.1).
pub(crate) const REQUEST_ONLY: &[&str] = &["max-stale", "min-fresh", "only-if-cached"];

/// Directives of Internet Explorer 5, which nothing reads any more.
pub(crate) const OBSOLETE: &[&str] = &["post-check", "pre-check"];

/// A directive, as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Directive<'a> {
    /// Its name, and what else stands before the equals sign.
    pub(crate) name: &'a str,
    /// What stands after the equals sign; nothing where there is no such sign.
    pub(crate) argument: Option<Argument<'a>>,
    /// The number of its line.
    pub(crate) line: u32,
}

/// What stands after the equals sign of a directive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Argument<'a> {
    /// Without quotation marks; perhaps not a token.
    Bare(&'a str),
    /// What stands between quotation marks.
    Quoted(&'a str),
}

/// A number of seconds, as caches read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Seconds {
    /// So many, at most [`MOST_SECONDS`].
    Of(u64),
    /// Not a number, so that the response counts as stale (RFC 9111 section
    /// 4.2.1).
    Bad,
}

/// All directives of a header section.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Directives<'a> {
    /// In order, the empty ones among them.
    all: Vec<Directive<'a>>,
}

impl<'a> Directive<'a> {
    fn parse(member: &'a str, line: u32) -> Self {
        let (name, argument) = match member.split_once('=') {
            Some((name, argument)) => (name, Some(argument)),
            None => (member, None),
        };
        let argument = argument.map(|argument| {
            let inside = argument.strip_prefix('"').and_then(|a| a.strip_suffix('"'));
            inside.map_or(Argument::Bare(argument), Argument::Quoted)
        });
        Self { name, argument, line }
    }

    /// Whether this is the directive of that name.
    pub(crate) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// Whether its name is one of these.
    pub(crate) fn is_one_of(&self, names: &[&str]) -> bool {
        names.iter().any(|name| self.is(name))
    }

    /// Whether nothing stands between two commas.
    pub(crate) fn is_empty(&self) -> bool {
        self.name.is_empty() && self.argument.is_none()
    }

    /// Whether it follows the grammar; an argument may be empty here.
    pub(crate) fn is_well_formed(&self) -> bool {
        let has_good_argument = match self.argument {
            None | Some(Argument::Quoted(_) | Argument::Bare("")) => true,
            Some(Argument::Bare(text)) => http_status::is_token(text),
        };
        http_status::is_token(self.name) && has_good_argument
    }

    /// Whether it is one that responses may have, or might once have had.
    pub(crate) fn is_known(&self) -> bool {
        let known = [SECONDS, PLAIN, FIELDS, REQUEST_ONLY, OBSOLETE];
        known.iter().any(|names| self.is_one_of(names))
    }

    /// The text of its argument; empty where there is none.
    pub(crate) fn text(&self) -> &'a str {
        match self.argument {
            None => "",
            Some(Argument::Bare(text) | Argument::Quoted(text)) => text,
        }
    }

    /// Its argument as a number of seconds.
    pub(crate) fn seconds(&self) -> Seconds {
        seconds(self.text()).map_or(Seconds::Bad, Seconds::Of)
    }

    /// The directive as it was written.
    pub(crate) fn written(&self) -> String {
        let quote =
            if matches!(self.argument, Some(Argument::Quoted(_))) { "\"" } else { "" };
        let equals = if self.argument.is_some() { "=" } else { "" };
        let text = self.text();
        words::shown(&format!("{}{equals}{quote}{text}{quote}", self.name))
    }
}

impl<'a> Directives<'a> {
    /// Those of all `Cache-Control` lines together.
    pub(crate) fn from_fields(fields: &'a Fields) -> Self {
        let members = lists::members_of(fields, "Cache-Control");
        Self { all: members.map(|(text, line)| Directive::parse(text, line)).collect() }
    }

    /// Each, the empty ones too.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Directive<'a>> {
        self.all.iter()
    }

    /// The first of that name.
    pub(crate) fn get(&self, name: &str) -> Option<&Directive<'a>> {
        self.all.iter().find(|directive| directive.is(name))
    }

    /// Whether there is one of that name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// Whether there is one of that name which holds for the whole response, not
    /// for the fields in its argument only.
    pub(crate) fn has_whole(&self, name: &str) -> bool {
        self.all
            .iter()
            .any(|directive| directive.is(name) && directive.text().is_empty())
    }

    /// Whether one of that name has this field in its argument.
    pub(crate) fn names_field(&self, name: &str, field: &str) -> bool {
        self.all.iter().filter(|directive| directive.is(name)).any(|directive| {
            let mut names = directive.text().split([',', ' ']);
            names.any(|name| name.eq_ignore_ascii_case(field))
        })
    }

    /// The seconds of the first one of that name.
    pub(crate) fn seconds(&self, name: &str) -> Option<Seconds> {
        self.get(name).map(Directive::seconds)
    }

    /// The seconds of the first one of that name, where they are more than none.
    pub(crate) fn some_seconds(&self, name: &str) -> Option<u64> {
        match self.seconds(name)? {
            Seconds::Of(seconds) if seconds > 0 => Some(seconds),
            _ => None,
        }
    }
}

/// Reads delta-seconds (RFC 9111 section 1.2.2).
pub(crate) fn seconds(text: &str) -> Option<u64> {
    let is_number = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| text.parse().unwrap_or(MOST_SECONDS).min(MOST_SECONDS))
}

/// Whether this is a minus sign with digits.
pub(crate) fn is_negative(text: &str) -> bool {
    text.strip_prefix('-').is_some_and(|digits| seconds(digits).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_are_digits_and_at_most_two_to_the_thirty_first() {
        let most = Some(MOST_SECONDS);
        let table = [
            ("0", Some(0)),
            ("060", Some(60)),
            ("2147483648", most),
            ("2147483649", most),
            ("99999999999999999999999", most),
            ("", None),
            ("-1", None),
            ("+1", None),
            ("1.5", None),
            ("1h", None),
            ("٣", None),
        ];
        for (text, expected) in table {
            assert_eq!(seconds(text), expected, "{text}");
        }
    }

    #[test]
    fn a_directive_has_a_name_and_perhaps_an_argument() {
        let one = |text| Directive::parse(text, 1);
        assert!(one("no-cache").is_well_formed());
        assert!(one("max-age=60").is_well_formed());
        assert!(one(r#"private="a, b""#).is_well_formed());
        assert_eq!(one(r#"private="a, b""#).text(), "a, b");
        assert!(!one("max-age = 60").is_well_formed());
        assert!(!one("max-age=60; public").is_well_formed());
        assert!(!one(r#"private="a"#).is_well_formed());
        assert!(!one("no store").is_well_formed());
    }
}
