//! Digest with an unknown algorithm.

use super::shown;
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::digest::{self, NAMES},
};

pub(super) const RULE: Rule = Rule {
    id: "digest-unknown",
    level: Level::Note,
    title: "Digest with an unknown algorithm",
    finds: "A digest is made with an algorithm that is not registered.",
    why: "Recipients ignore a digest that they cannot compute.",
    fix: "Send `sha-256` or `sha-512`, written so.",
    sections: &[rfc_section!(9530, "5"), rfc_section!(9530, "2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for name in NAMES {
        let value = digest::value(subject.fields(), name).unwrap_or_default();
        let digests = digest::digests(&value).unwrap_or_default();
        let is_unknown =
            |name: &str| !digest::is_deprecated(name) && digest::length(name).is_none();
        if let Some((algorithm, _)) = digests.iter().find(|(name, _)| is_unknown(name))
        {
            report.report(
                subject.fields().lines(name),
                format!("{} is no registered algorithm for digests.", shown(algorithm)),
            );
        }
    }
}
