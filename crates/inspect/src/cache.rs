//! What caches may do with a response: whether they may store it, for how long it
//! is fresh, how old it is, and what happens when it is stale (RFC 9111).
//!
//! A private cache is that of one user, as in a browser; a shared one serves many,
//! as a CDN or a proxy does. There is no clock here: an age is what `Age` says, and
//! `Date` is only what other dates are measured by. A request that is not known is
//! taken for a GET without credentials.

mod duration;
mod facts;
mod freshness;
mod remarks;
mod staleness;
mod storage;

pub use duration::duration;
pub(crate) use facts::{DateValue, Facts};
pub use freshness::{Age, Freshness, FreshnessRule};
pub use remarks::Remark;
pub use staleness::{Staleness, StalenessRule};
pub use storage::{Storage, StorageRule};

use super::Exchange;

/// Of which kind a cache is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// For one user, as in a browser.
    Private,
    /// For many, as a CDN or a proxy.
    Shared,
}

/// What both kinds of caches may do with a response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdicts {
    /// A cache for one user.
    pub private: Verdict,
    /// A cache for many.
    pub shared: Verdict,
}

/// What a cache may do with a response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Whether it may be stored, and by which rule.
    pub storage: Storage,
    /// For how long it is fresh; nothing where there is nothing to be fresh.
    pub freshness: Option<Freshness>,
    /// How old it already is.
    pub age: Age,
    /// What happens when it is stale; nothing where there is nothing to be stale.
    pub staleness: Option<Staleness>,
    /// What else bears on reuse.
    pub remarks: Vec<Remark>,
}

impl Verdict {
    /// For how many seconds from now the response stays fresh: its lifetime
    /// without its age. Nothing where the lifetime is not known.
    pub fn remaining(&self) -> Option<u64> {
        let lifetime = self.freshness.as_ref()?.seconds?;
        Some(lifetime.saturating_sub(self.age.seconds.unwrap_or(0)))
    }

    fn from_facts(facts: &Facts<'_>, kind: Kind) -> Self {
        let rule = facts.storage(kind);
        let is_kept = rule.allows() || rule == StorageRule::NotModified;
        Self {
            storage: Storage::from_facts(facts, kind),
            freshness: is_kept.then(|| Freshness::from_facts(facts, kind)),
            age: Age::from_facts(facts),
            staleness: is_kept.then(|| Staleness::from_facts(facts, kind)),
            remarks: remarks::collect(facts, kind, is_kept),
        }
    }
}

/// What caches may do with the final response of an exchange; nothing where there
/// is none, or no status of three digits.
///
/// ```
/// use inspect::{cache, paste};
///
/// let text = "HTTP/1.1 200 OK\r\nCache-Control: max-age=60, s-maxage=600\r\n\r\n";
/// let read = paste::read(text);
/// let verdicts = cache::verdicts(&read.exchanges[0]).unwrap();
/// assert_eq!(verdicts.private.remaining(), Some(60));
/// assert_eq!(verdicts.shared.remaining(), Some(600));
/// ```
pub fn verdicts(exchange: &Exchange) -> Option<Verdicts> {
    let facts = Facts::from_exchange(exchange)?;
    Some(Verdicts {
        private: Verdict::from_facts(&facts, Kind::Private),
        shared: Verdict::from_facts(&facts, Kind::Shared),
    })
}
