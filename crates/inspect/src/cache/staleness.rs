//! What happens when a response is stale (RFC 9111 sections 4.2.4 and 4.3, RFC
//! 5861).

mod sentence;

use super::{Facts, Kind};
use crate::{Section, section::rfc_section};

/// The directives that let a stale response be used: for some time while it is
/// validated, and for some time instead of an error (RFC 5861 sections 3 and 4).
const GRANTS: [&str; 2] = ["stale-while-revalidate", "stale-if-error"];

/// What happens when a response is stale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staleness {
    /// The rule that decides.
    pub rule: StalenessRule,
    /// For how many seconds it may be used while it is validated, without those
    /// that have passed by its `Age`; nothing where it may not, or no longer.
    pub while_revalidate: Option<u64>,
    /// For how many seconds it may be used instead of an error, counted alike.
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
    /// `stale-while-revalidate`: it may be used while it is validated. There may be
    /// a `stale-if-error` besides.
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
        match self.stale_left(kind) {
            [Some(_), _] => StalenessRule::StaleWhileRevalidate,
            [None, Some(_)] => StalenessRule::StaleIfError,
            [None, None] => StalenessRule::Usual,
        }
    }

    /// For how many seconds more each of [`GRANTS`] lets a stale response be used:
    /// its own without those for which the response was stale already when it was
    /// sent, as its `Age` says. Nothing where none are left.
    fn stale_left(&self, kind: Kind) -> [Option<u64>; 2] {
        let lifetime = self.lifetime(kind).1.unwrap_or(u64::MAX);
        let stale = self.age.unwrap_or(0).saturating_sub(lifetime);
        GRANTS.map(|name| {
            let left = self.directives.some_seconds(name)?.checked_sub(stale)?;
            (left > 0).then_some(left)
        })
    }
}

impl Staleness {
    pub(super) fn from_facts(facts: &Facts<'_>, kind: Kind) -> Self {
        let rule = facts.staleness(kind);
        let is_forbidden = rule.forbids_stale();
        let [while_revalidate, if_error] =
            facts.stale_left(kind).map(|left| left.filter(|_| !is_forbidden));
        let mut stale = Self {
            rule,
            while_revalidate,
            if_error,
            has_etag: facts.has("ETag"),
            has_last_modified: facts.has("Last-Modified"),
            section: rule.section(),
            sentence: String::new(),
        };
        stale.sentence = sentence::sentence(facts, &stale);
        stale
    }
}
