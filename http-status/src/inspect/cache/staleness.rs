//! What happens when a response is stale (RFC 9111 sections 4.2.4 and 4.3, RFC
//! 5861).

use super::{Facts, Kind, duration};
use crate::inspect::{Section, rule::rfc_section, syntax::cache_control::Seconds};

/// What happens when a response is stale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staleness {
    /// The rule that decides.
    pub rule: StalenessRule,
    /// For how many seconds it may be used while it is validated.
    pub while_revalidate: Option<u64>,
    /// For how many seconds it may be used instead of an error.
    pub if_error: Option<u64>,
    /// Whether there is an `ETag` to validate it by.
    pub has_etag: bool,
    /// Whether there is a `Last-Modified` to validate it by.
    pub has_last_modified: bool,
    /// Where it is said.
    pub section: Section,
    /// The answer in one sentence.
    pub sentence: String,
}

/// What decides about a stale response.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StalenessRule {
    /// `no-cache`: it is validated before each use, fresh or stale.
    NoCache,
    /// `must-revalidate`: it is validated, come what may.
    MustRevalidate,
    /// `proxy-revalidate`: a shared cache validates it, come what may.
    ProxyRevalidate,
    /// `s-maxage`, which says the same as `proxy-revalidate`.
    SMaxage,
    /// `stale-while-revalidate`: it may be used while it is validated.
    StaleWhileRevalidate,
    /// `stale-if-error`: it may be used instead of an error.
    StaleIfError,
    /// Nothing is said: it is validated, and may be used when that fails.
    Usual,
}

impl StalenessRule {
    /// Its name in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::NoCache => "no-cache",
            Self::MustRevalidate => "must-revalidate",
            Self::ProxyRevalidate => "proxy-revalidate",
            Self::SMaxage => "s-maxage",
            Self::StaleWhileRevalidate => "stale-while-revalidate",
            Self::StaleIfError => "stale-if-error",
            Self::Usual => "usual",
        }
    }

    /// Whether a stale response must not be used without a successful validation.
    pub const fn forbids_stale(self) -> bool {
        matches!(
            self,
            Self::NoCache
                | Self::MustRevalidate
                | Self::ProxyRevalidate
                | Self::SMaxage
        )
    }

    const fn section(self) -> Section {
        match self {
            Self::NoCache => rfc_section!(9111, "5.2.2.4"),
            Self::MustRevalidate => rfc_section!(9111, "5.2.2.2"),
            Self::ProxyRevalidate => rfc_section!(9111, "5.2.2.8"),
            Self::SMaxage => rfc_section!(9111, "5.2.2.10"),
            Self::StaleWhileRevalidate => rfc_section!(5861, "3"),
            Self::StaleIfError => rfc_section!(5861, "4"),
            Self::Usual => rfc_section!(9111, "4.2.4"),
        }
    }
}

impl Facts<'_> {
    /// What decides in such a cache when the response is stale.
    pub(crate) fn staleness(&self, kind: Kind) -> StalenessRule {
        let directives = &self.directives;
        let is_shared = kind == Kind::Shared;
        if directives.has_whole("no-cache") {
            return StalenessRule::NoCache;
        }
        if directives.has("must-revalidate") {
            return StalenessRule::MustRevalidate;
        }
        if is_shared && directives.has("proxy-revalidate") {
            return StalenessRule::ProxyRevalidate;
        }
        if is_shared && directives.has("s-maxage") {
            return StalenessRule::SMaxage;
        }
        if directives.some_seconds("stale-while-revalidate").is_some() {
            return StalenessRule::StaleWhileRevalidate;
        }
        if directives.some_seconds("stale-if-error").is_some() {
            return StalenessRule::StaleIfError;
        }
        StalenessRule::Usual
    }

    /// How the response is validated, in words that end a sentence.
    fn validation(&self) -> &'static str {
        match (self.has("ETag"), self.has("Last-Modified")) {
            (true, _) => "with its `ETag`",
            (false, true) => "with its `Last-Modified`",
            (false, false) => "by fetching all of it, for it has no validator",
        }
    }
}

impl Staleness {
    pub(super) fn of(facts: &Facts<'_>, kind: Kind) -> Self {
        let rule = facts.staleness(kind);
        let seconds = |name| match facts.directives.seconds(name) {
            Some(Seconds::Of(seconds)) => Some(seconds),
            _ => None,
        };
        let while_revalidate = seconds("stale-while-revalidate");
        let if_error = seconds("stale-if-error");
        let how = facts.validation();
        let sentence = match rule {
            StalenessRule::NoCache => {
                format!("It is validated before each use, fresh or stale, {how}.")
            }
            StalenessRule::MustRevalidate => format!(
                "It must be validated before use, as `must-revalidate` asks, {how}; if \
                 that fails, the answer is a 504."
            ),
            StalenessRule::ProxyRevalidate => format!(
                "It must be validated before use, as `proxy-revalidate` asks of shared \
                 caches, {how}."
            ),
            StalenessRule::SMaxage => match while_revalidate.or(if_error) {
                None => format!(
                    "It must be validated before use, as `s-maxage` implies for shared \
                     caches, {how}."
                ),
                Some(seconds) => format!(
                    "`s-maxage` implies that it must be validated before use, {how}; \
                     many CDNs use it stale for {} all the same, as its other \
                     directives say.",
                    duration(seconds)
                ),
            },
            StalenessRule::StaleWhileRevalidate => format!(
                "It may still be used for {} while it is validated in the background, \
                 {how}.",
                duration(while_revalidate.unwrap_or(0))
            ),
            StalenessRule::StaleIfError => format!(
                "It is validated before use, {how}; if that ends in an error, it may \
                 be used for {}.",
                duration(if_error.unwrap_or(0))
            ),
            StalenessRule::Usual => format!(
                "It is validated before use, {how}; a cache that reaches no server may \
                 use it stale."
            ),
        };
        Self {
            rule,
            while_revalidate,
            if_error,
            has_etag: facts.has("ETag"),
            has_last_modified: facts.has("Last-Modified"),
            section: rule.section(),
            sentence,
        }
    }
}
