//! Unknown Cross-Origin-Embedder-Policy.

use super::reported_isolation;
use super::sections::COEP;
use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "coep-invalid",
    level: Level::Warning,
    title: "Unknown Cross-Origin-Embedder-Policy",
    finds: "`Cross-Origin-Embedder-Policy`, or its report-only twin, is no token that \
          browsers know.",
    why: "Browsers then do as if the field were not there, and the page is not \
          isolated.",
    fix: "Send `require-corp`, `credentialless` or `unsafe-none`, without quotes and \
          once.",
    sections: &[COEP, rfc_section!(9651, "3.3")],
    check,
    ..Rule::DEFAULT
};

const KNOWN: [&str; 3] = ["require-corp", "credentialless", "unsafe-none"];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let names =
        ["Cross-Origin-Embedder-Policy", "Cross-Origin-Embedder-Policy-Report-Only"];
    reported_isolation(subject, report, names, &KNOWN);
}
