//! How long a response says it is fresh (RFC 9111 section 4.2.1).

use super::{
    content_range::number, http_date, lists::members, quoted_string::unquoted,
};
use crate::inspect::Fields;

/// What a response says of its own freshness, as far as a rule about a status
/// asks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Freshness {
    /// `no-store` is there.
    pub(crate) no_store: bool,
    /// `public` is there.
    pub(crate) public: bool,
    /// The longest freshness lifetime in seconds that any cache is told, if it is
    /// told one.
    pub(crate) seconds: Option<u64>,
    /// The words that say so.
    pub(crate) word: String,
}

impl Freshness {
    /// Reads `Cache-Control`, and `Expires` where there is no `max-age`.
    pub(crate) fn of(fields: &Fields) -> Self {
        let mut found = Self::default();
        let mut has_max_age = false;
        let lines = fields.all("Cache-Control");
        for directive in lines.flat_map(|line| members(&line.value)) {
            let (name, argument) = directive.split_once('=').unwrap_or((directive, ""));
            match name.trim().to_ascii_lowercase().as_str() {
                "no-store" => found.no_store = true,
                "public" => found.public = true,
                "max-age" => {
                    has_max_age = true;
                    found.take(number(unquoted(argument.trim())), directive);
                }
                "s-maxage" => found.take(number(unquoted(argument.trim())), directive),
                _ => {}
            }
        }
        if !has_max_age {
            found.take_expires(fields);
        }
        found
    }

    fn take(&mut self, seconds: Option<u64>, word: &str) {
        if seconds > self.seconds {
            self.seconds = seconds;
            self.word = crate::text::excerpt(word);
        }
    }

    fn take_expires(&mut self, fields: &Fields) {
        let time = |name| http_date::read(&fields.first(name)?.value).seconds();
        let Some((expires, date)) = time("Expires").zip(time("Date")) else { return };
        self.take(expires.checked_sub(date), "Expires");
    }

    /// The lifetime, where caches may keep the response and it is more than none.
    pub(crate) fn lifetime(&self) -> Option<u64> {
        self.seconds.filter(|seconds| *seconds > 0 && !self.no_store)
    }
}
