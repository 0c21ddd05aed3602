//! What caches may do, in a line that opens to the reasons.

use inspect::cache::{FreshnessRule, StorageRule, Verdict, Verdicts, duration};
use leptos::prelude::*;

use super::{finding::section_link, sentence::sentence_view};

/// What both kinds of caches do.
#[component]
pub(super) fn CacheVerdicts(
    /// The verdicts.
    verdicts: Verdicts,
) -> impl IntoView {
    view! {
        <div class="cache-verdicts">
            <CacheVerdictView name="Browser cache" verdict=verdicts.private/>
            <CacheVerdictView name="Shared cache" verdict=verdicts.shared/>
        </div>
    }
}

/// What one kind of cache does, and why.
#[component]
fn CacheVerdictView(
    /// The kind of cache.
    name: &'static str,
    /// What it does.
    verdict: Verdict,
) -> impl IntoView {
    let summary = summary(&verdict);
    let Verdict { storage, freshness, staleness, remarks, .. } = verdict;
    let freshness = freshness.map(|freshness| (freshness.sentence, freshness.section));
    let staleness = staleness.map(|staleness| (staleness.sentence, staleness.section));
    let remarks = remarks.into_iter().map(|remark| (remark.sentence, remark.section));
    let reasons = std::iter::once((storage.sentence, storage.section))
        .chain(freshness)
        .chain(staleness)
        .chain(remarks)
        .map(|(sentence, section)| {
            view! { <p>{sentence_view(&sentence)} {section_link(section)}</p> }
        });
    view! {
        <details class="cache-verdict">
            <summary><span>{name}</span> " " <strong>{summary}</strong></summary>
            {reasons.collect_view()}
        </details>
    }
}

/// The verdict in a few words.
fn summary(verdict: &Verdict) -> String {
    if verdict.storage.rule == StorageRule::NotModified {
        return "renews what it has".to_owned();
    }
    let Some(freshness) = &verdict.freshness else {
        return "does not store it".to_owned();
    };
    if freshness.rule == FreshnessRule::NoCache {
        return "stores it, asks before each use".to_owned();
    }
    match verdict.remaining() {
        Some(0) => "stores it, stale at once".to_owned(),
        Some(seconds) => format!("stores it, fresh for {}", duration(seconds)),
        None => "stores it, fresh as long as it guesses".to_owned(),
    }
}
