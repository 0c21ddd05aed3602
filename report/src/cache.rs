//! What caches may do, in a line that opens to the reasons.

use inspect::cache::{FreshnessRule, StorageRule, Verdict, Verdicts, duration};

use crate::{
    inline::sentence,
    text::{attribute, element},
};

/// Appends what both kinds of caches do.
pub(crate) fn verdicts_html(html: &mut String, verdicts: &Verdicts) {
    html.push_str("<div class=\"cache-verdicts\">");
    for (name, verdict) in
        [("Browser cache", &verdicts.private), ("Shared cache", &verdicts.shared)]
    {
        html.push_str("<details class=\"cache-verdict\"><summary>");
        element(html, "<span>", name, "</span> ");
        element(html, "<strong>", &brief(verdict), "</strong></summary>");
        reasons(html, verdict);
        html.push_str("</details>");
    }
    html.push_str("</div>");
}

fn reasons(html: &mut String, verdict: &Verdict) {
    let Verdict { storage, freshness, staleness, remarks, .. } = verdict;
    html.push_str("<p>");
    sentence(html, &storage.sentence);
    html.push_str(" <a");
    attribute(html, "href", storage.section.url);
    element(html, ">", storage.section.title, "</a></p>");
    let freshness =
        freshness.as_ref().map(|freshness| (&freshness.sentence, freshness.section));
    let staleness =
        staleness.as_ref().map(|staleness| (&staleness.sentence, staleness.section));
    let remarks = remarks.iter().map(|remark| (&remark.sentence, remark.section));
    for (words, section) in freshness.into_iter().chain(staleness).chain(remarks) {
        html.push_str("<p>");
        sentence(html, words);
        html.push_str(" <a");
        attribute(html, "href", section.url);
        element(html, ">", section.title, "</a></p>");
    }
}

/// The verdict in a few words.
fn brief(verdict: &Verdict) -> String {
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
