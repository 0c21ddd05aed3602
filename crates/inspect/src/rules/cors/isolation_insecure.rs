//! Isolation without TLS.

use super::sections::{COEP, COOP, ORIGIN_KEYED};
use crate::{Level, Rule, Section, Subject, rule::Reporter, syntax::words};

pub(super) const RULE: Rule = Rule {
    id: "isolation-insecure",
    level: Level::Note,
    title: "Isolation without TLS",
    finds: "`Cross-Origin-Opener-Policy`, `Cross-Origin-Embedder-Policy` or \
          `Origin-Agent-Cluster` comes over plain `http`.",
    why: "Browsers honour them in secure contexts only.",
    fix: "Serve the page over `https`.",
    sections: &[COOP, COEP, ORIGIN_KEYED],
    check,
    ..Rule::DEFAULT
};

const FIELDS: [(&str, Section); 3] = [
    ("Cross-Origin-Opener-Policy", COOP),
    ("Cross-Origin-Embedder-Policy", COEP),
    ("Origin-Agent-Cluster", ORIGIN_KEYED),
];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if !subject.is_over_http() {
        return;
    }
    let found: Vec<_> = FIELDS.iter().filter(|(name, _)| subject.has(name)).collect();
    let Some((_, section)) = found.first() else { return };
    let names = words::row(found.iter().map(|(name, _)| name));
    report.citing(*section).report(
        found.iter().flat_map(|(name, _)| subject.fields().lines(name)),
        format!("Browsers ignore {names} here, because the response came over `http`."),
    );
}
