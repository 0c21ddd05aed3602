//! Isolation without TLS.

use super::sections::{COEP, COOP, ORIGIN_KEYED};
use crate::inspect::{Level, Rule, Subject, finding::Reporter};

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
};

const FIELDS: [&str; 3] = [
    "Cross-Origin-Opener-Policy",
    "Cross-Origin-Embedder-Policy",
    "Origin-Agent-Cluster",
];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if !subject.is_over_http() {
        return;
    }
    let lines: Vec<_> = FIELDS.iter().filter_map(|name| subject.field(name)).collect();
    let Some(first) = lines.first() else { return };
    report.report(
        lines.iter().map(|line| line.line),
        format!(
            "Browsers ignore `{}` here, because the response came over `http`.",
            first.name
        ),
    );
}
