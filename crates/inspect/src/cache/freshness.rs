//! For how long a response is fresh, and how old it is (RFC 9111 section 4.2).

use super::{DateValue, Facts, Kind, duration};
use crate::{Section, section::rfc_section, syntax::cache_control::Seconds};

/// What came before HTTP had lifetimes is past by any clock: the start of 1997.
const LONG_PAST: u64 = 852_076_800;

/// For how long a response is fresh.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Freshness {
    /// The lifetime in seconds, counted from when the response was made; nothing
    /// where it cannot be told.
    pub seconds: Option<u64>,
    /// The rule that sets it.
    pub rule: FreshnessRule,
    /// Where it is said.
    pub section: Section,
    /// The answer in one sentence.
    pub sentence: String,
}

/// What sets the lifetime of a response.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FreshnessRule {
    /// `no-cache`: whatever the lifetime, it may not be used without validation.
    NoCache,
    /// `s-maxage`, for shared caches.
    SMaxage,
    /// `max-age`.
    MaxAge,
    /// `Expires` without `Date`.
    Expires,
    /// The guess of the cache.
    Heuristic,
}

impl FreshnessRule {
    /// Its name in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::NoCache => "no-cache",
            Self::SMaxage => "s-maxage",
            Self::MaxAge => "max-age",
            Self::Expires => "expires",
            Self::Heuristic => "heuristic",
        }
    }

    const fn section(self) -> Section {
        match self {
            Self::NoCache => rfc_section!(9111, "5.2.2.4"),
            Self::SMaxage => rfc_section!(9111, "5.2.2.10"),
            Self::MaxAge => rfc_section!(9111, "5.2.2.1"),
            Self::Expires => rfc_section!(9111, "5.3"),
            Self::Heuristic => rfc_section!(9111, "4.2.2"),
        }
    }
}

impl Facts<'_> {
    /// The lifetime in such a cache, and what sets it.
    pub(crate) fn lifetime(&self, kind: Kind) -> (FreshnessRule, Option<u64>) {
        let directives = &self.directives;
        if directives.has_whole("no-cache") {
            return (FreshnessRule::NoCache, Some(0));
        }
        let shared = directives.seconds("s-maxage").filter(|_| kind == Kind::Shared);
        if let Some(seconds) = shared {
            return (FreshnessRule::SMaxage, Some(counted(seconds)));
        }
        if let Some(seconds) = directives.seconds("max-age") {
            return (FreshnessRule::MaxAge, Some(counted(seconds)));
        }
        if self.expires != DateValue::Absent {
            return (FreshnessRule::Expires, self.until_expiry());
        }
        (FreshnessRule::Heuristic, self.tenth_of_age())
    }

    /// Whether such a cache may store the response and has to guess its lifetime.
    /// A directive that is not known or cannot be read may be a lifetime that is
    /// misspelt.
    pub(crate) fn is_guessed(&self, kind: Kind) -> bool {
        self.storage(kind).allows()
            && self.lifetime(kind).0 == FreshnessRule::Heuristic
            && self.directives.iter().all(|one| one.is_known() && one.is_well_formed())
    }

    /// `Expires` without `Date`; what is not a date is past.
    fn until_expiry(&self) -> Option<u64> {
        match (self.expires, self.date) {
            (DateValue::At(expires), DateValue::At(date)) => {
                Some(expires.saturating_sub(date))
            }
            (DateValue::At(expires), _) => (expires < LONG_PAST).then_some(0),
            _ => Some(0),
        }
    }

    /// A tenth of the time between the last change and the response.
    fn tenth_of_age(&self) -> Option<u64> {
        match (self.modified, self.date) {
            (DateValue::At(modified), DateValue::At(date)) => {
                Some(date.saturating_sub(modified) / 10)
            }
            _ => None,
        }
    }
}

/// What is not a number makes a response stale (RFC 9111 section 4.2.1).
fn counted(seconds: Seconds) -> u64 {
    match seconds {
        Seconds::Of(seconds) => seconds,
        Seconds::Bad => 0,
    }
}

impl Freshness {
    pub(super) fn from_facts(facts: &Facts<'_>, kind: Kind) -> Self {
        let (rule, seconds) = facts.lifetime(kind);
        let sentence = sentence(facts, rule, seconds);
        Self { seconds, rule, section: rule.section(), sentence }
    }
}

fn sentence(facts: &Facts<'_>, rule: FreshnessRule, seconds: Option<u64>) -> String {
    let by_directive = |name: &str| {
        let is_bad = facts.directives.seconds(name) == Some(Seconds::Bad);
        match seconds {
            _ if is_bad => format!(
                "It counts as stale from the start, because `{name}` is not a number \
                 of seconds."
            ),
            Some(0) | None => {
                format!("It is stale from the start, as `{name}` is 0.")
            }
            Some(seconds) => {
                format!("It is fresh for {}, as `{name}` says.", duration(seconds))
            }
        }
    };
    match (rule, seconds) {
        (FreshnessRule::NoCache, _) => {
            "It is never used without being validated first, as `no-cache` asks.".to_owned()
        }
        (FreshnessRule::SMaxage, _) => by_directive("s-maxage"),
        (FreshnessRule::MaxAge, _) => by_directive("max-age"),
        (FreshnessRule::Expires, Some(0)) if facts.expires == DateValue::Bad => {
            "It is stale from the start, as an `Expires` that is not a date counts as \
             past."
                .to_owned()
        }
        (FreshnessRule::Expires, Some(0)) => {
            "It is stale from the start, as `Expires` is past.".to_owned()
        }
        (FreshnessRule::Expires, Some(seconds)) => format!(
            "It is fresh for {}, the time from `Date` to `Expires`.",
            duration(seconds)
        ),
        (FreshnessRule::Expires, None) => {
            "It is fresh until the date in `Expires`; without a `Date` the time from its \
             receipt counts."
                .to_owned()
        }
        (FreshnessRule::Heuristic, Some(seconds)) => format!(
            "Nothing says for how long it is fresh, so a cache may guess: a tenth of \
             the time since `Last-Modified`, a usual guess, is {}.",
            duration(seconds)
        ),
        (FreshnessRule::Heuristic, None) => {
            "Nothing says for how long it is fresh, so a cache may guess, with nothing to \
             guess by."
                .to_owned()
        }
    }
}

/// How old a response already is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Age {
    /// The seconds in `Age`; nothing where it is missing or wrong.
    pub seconds: Option<u64>,
    /// Where it is said.
    pub section: Section,
    /// The answer in one sentence.
    pub sentence: String,
}

impl Age {
    pub(super) fn from_facts(facts: &Facts<'_>) -> Self {
        let seconds = facts.age;
        let sentence = match seconds {
            Some(seconds) => format!(
                "It was {} old when it was sent, as `Age` says: it comes from a cache.",
                duration(seconds)
            ),
            None if facts.has("Age") => {
                "`Age` is not a number of seconds, so caches pass it over.".to_owned()
            }
            None => "Its age is not told: there is no `Age`.".to_owned(),
        };
        Self { seconds, section: rfc_section!(9111, "5.1"), sentence }
    }
}
