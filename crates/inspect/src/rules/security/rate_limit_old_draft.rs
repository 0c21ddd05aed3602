//! Rate limits as old drafts had them.

use http_status::excerpt;

use super::sections::RATE_LIMIT;
use crate::{FieldLine, Level, Rule, Subject, rule::Reporter, syntax::structured};

pub(super) const RULE: Rule = Rule {
    id: "rate-limit-old-draft",
    level: Level::Note,
    title: "Rate limits as old drafts had them",
    finds: "`RateLimit-Limit`, `-Remaining` or `-Reset`, or `RateLimit` with \
          `limit=`, are of drafts that have been replaced.",
    why: "Clients that follow the current draft do not read them.",
    fix: "Send `RateLimit-Policy: \"default\";q=100;w=60` and `RateLimit: \
          \"default\";r=50;t=30`, beside the old ones as long as clients need them.",
    sections: &[RATE_LIMIT],
    check,
    ..Rule::DEFAULT
};

const FIELDS: [&str; 3] = ["RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let old = FIELDS.iter().filter_map(|name| subject.field(name));
    let is_old = |line: &&FieldLine| structured::is_old_rate_limit(&line.value);
    let dictionaries = ["RateLimit", "RateLimit-Policy"].into_iter();
    let dictionaries =
        dictionaries.filter_map(|name| subject.field(name)).filter(is_old);
    let lines: Vec<_> = old.chain(dictionaries).collect();
    let Some(first) = lines.first() else { return };
    let (name, value) = (&first.name, excerpt(&first.value));
    report.report(
        lines.iter().map(|line| line.line),
        format!("`{name}: {value}` is how older drafts wrote rate limits."),
    );
}
