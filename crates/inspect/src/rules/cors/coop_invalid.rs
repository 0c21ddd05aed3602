//! Unknown Cross-Origin-Opener-Policy.

use super::reported_isolation;
use super::sections::COOP;
use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "coop-invalid",
    level: Level::Warning,
    title: "Unknown Cross-Origin-Opener-Policy",
    finds: "`Cross-Origin-Opener-Policy`, or its report-only twin, is no token that \
          browsers know.",
    why: "Browsers then do as if the field were not there.",
    fix: "Send `same-origin`, `same-origin-allow-popups`, `noopener-allow-popups` or \
          `unsafe-none`, without quotes and once.",
    sections: &[COOP, rfc_section!(9651, "3.3")],
    check,
    ..Rule::DEFAULT
};

const KNOWN: [&str; 4] =
    ["same-origin", "same-origin-allow-popups", "noopener-allow-popups", "unsafe-none"];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let names =
        ["Cross-Origin-Opener-Policy", "Cross-Origin-Opener-Policy-Report-Only"];
    reported_isolation(subject, report, names, &KNOWN);
}
