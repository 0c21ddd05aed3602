//! How long a response says it is fresh (RFC 9111 section 4.2.1), as far as a rule
//! about a status asks: what any cache is told, not what one makes of it.

use crate::{
    Fields, Subject,
    syntax::{cache_control::Seconds, http_date},
};

/// What a response says of its own freshness.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Freshness {
    /// `no-store` is there.
    pub(super) no_store: bool,
    /// `public` is there.
    pub(super) public: bool,
    /// The longest freshness lifetime in seconds that any cache is told, if it is
    /// told one.
    seconds: Option<u64>,
    /// The words that say so.
    pub(super) word: String,
}

impl Freshness {
    /// Reads `Cache-Control`, and `Expires` where there is no `max-age`.
    pub(super) fn from_subject(subject: &Subject<'_>) -> Self {
        let directives = subject.directives();
        let mut found = Self {
            no_store: directives.has("no-store"),
            public: directives.has("public"),
            ..Self::default()
        };
        for directive in directives.iter() {
            let seconds = directive.seconds();
            if let (Seconds::Of(seconds), true) =
                (seconds, directive.is_one_of(&["max-age", "s-maxage"]))
            {
                found.take(Some(seconds), || directive.written());
            }
        }
        if !directives.has("max-age") {
            found.take_expires(subject.fields());
        }
        found
    }

    fn take(&mut self, seconds: Option<u64>, word: impl Fn() -> String) {
        if seconds > self.seconds {
            self.seconds = seconds;
            self.word = word();
        }
    }

    fn take_expires(&mut self, fields: &Fields) {
        let time = |name| http_date::read(&fields.first(name)?.value).seconds();
        let Some((expires, date)) = time("Expires").zip(time("Date")) else { return };
        self.take(expires.checked_sub(date), || "Expires".to_owned());
    }

    /// The lifetime, where caches may keep the response and it is more than none.
    pub(super) fn lifetime(&self) -> Option<u64> {
        self.seconds.filter(|seconds| *seconds > 0 && !self.no_store)
    }
}
