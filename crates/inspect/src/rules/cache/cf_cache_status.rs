//! CF-Cache-Status tells what Cloudflare did.

use crate::{Level, Rule, Section, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "cf-cache-status",
    level: Level::Note,
    title: "CF-Cache-Status tells what Cloudflare did",
    finds: "There is a `CF-Cache-Status` field.",
    why: "It tells whether the response comes from the cache of Cloudflare, and if \
          not, why.",
    fix: "Nothing needs to be mended, unless the answer surprises.",
    sections: &[Section {
        title: "Cloudflare: cache responses",
        url: "https://developers.cloudflare.com/cache/concepts/cache-responses/",
    }],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("CF-Cache-Status") else { return };
    let meaning = match line.value.to_ascii_uppercase().as_str() {
        "HIT" => "the response comes from its cache",
        "MISS" => "its cache did not have the response and asked the origin",
        "EXPIRED" => "its cache had the response, but stale, and fetched it again",
        "STALE" => "its cache had it stale only and could not reach the origin",
        "BYPASS" => "the origin or a setting keeps it from caching the response",
        "REVALIDATED" => {
            "its cache had it stale and the origin said that it still holds"
        }
        "UPDATING" => "its cache gives it stale while it fetches it again",
        "DYNAMIC" => "it does not count such a resource as cacheable, unless told so",
        "NONE" | "UNKNOWN" | "NONE/UNKNOWN" => {
            "the answer is its own and never to be cached"
        }
        _ => "a word that its documentation does not have",
    };
    let value = http_status::excerpt(&line.value);
    report.report_line(line, format!("Cloudflare says `{value}`: {meaning}."));
}
