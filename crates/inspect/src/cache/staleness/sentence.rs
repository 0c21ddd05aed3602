//! The sentence about what happens when a response is stale.

use super::{GRANTS, Staleness, StalenessRule};
use crate::{
    cache::{Facts, duration},
    syntax::words,
};

/// What happens when the response is stale, with all directives that bear on it.
pub(super) fn sentence(facts: &Facts<'_>, stale: &Staleness) -> String {
    let how = match (stale.has_etag, stale.has_last_modified) {
        (true, _) => "with its `ETag`",
        (false, true) => "with its `Last-Modified`",
        (false, false) => "by fetching all of it, for it has no validator",
    };
    let granted = [stale.while_revalidate, stale.if_error];
    let (before, after) = match stale.rule {
        StalenessRule::NoCache => {
            ("It is validated before each use, fresh or stale", "")
        }
        StalenessRule::MustRevalidate => (
            "It must be validated before use, as `must-revalidate` asks",
            "; if that fails, the answer is a 504",
        ),
        StalenessRule::ProxyRevalidate => (
            "It must be validated before use, as `proxy-revalidate` asks of shared \
             caches",
            "",
        ),
        StalenessRule::SMaxage => (
            "It must be validated before use, as `s-maxage` implies for shared caches",
            "",
        ),
        StalenessRule::StaleWhileRevalidate => {
            ("It is validated in the background", "; it may still be used for ")
        }
        StalenessRule::StaleIfError => {
            ("It is validated before use", "; it may still be used for ")
        }
        StalenessRule::Usual => (
            "It is validated before use",
            "; a cache that reaches no server may use it stale",
        ),
    };
    let time = match granted.map(|left| left.map(duration)) {
        [None, None] => String::new(),
        [Some(meanwhile), None] => meanwhile + " meanwhile",
        [None, Some(error)] => error + " if that ends in an error",
        [Some(meanwhile), Some(error)] => {
            format!("{meanwhile} meanwhile, and for {error} if that ends in an error")
        }
    };
    let idle = idle(facts, stale, granted);
    format!("{before}, {how}{after}{time}{idle}.")
}

/// What becomes of the directives that let a stale response be used and count for
/// nothing here, because another forbids it or because their time has passed.
fn idle(facts: &Facts<'_>, stale: &Staleness, granted: [Option<u64>; 2]) -> String {
    let names = GRANTS.into_iter().zip(granted).filter_map(|(name, left)| {
        let is_idle = left.is_none() && facts.directives.some_seconds(name).is_some();
        is_idle.then_some(name)
    });
    let names = words::row(names);
    match stale.rule {
        _ if names.is_empty() => names,
        StalenessRule::SMaxage => {
            format!("; many CDNs go by {names} all the same")
        }
        rule if rule.forbids_stale() => format!(", whatever {names} may say"),
        _ => format!("; the time of {names} has passed"),
    }
}
