//! Digest with a deprecated algorithm.

use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::digest::{self, NAMES},
};

pub(super) const RULE: Rule = Rule {
    id: "digest-insecure",
    level: Level::Warning,
    title: "Digest with a deprecated algorithm",
    finds: "Every digest of a field is made with an algorithm that is deprecated.",
    why: "MD5, SHA-1 and checksums find accidents, and whoever changes the content on \
          purpose finds another content with the same digest.",
    fix: "Send `sha-256` or `sha-512`.",
    sections: &[rfc_section!(9530, "5"), rfc_section!(9530, "6.6")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for name in NAMES {
        let value = digest::value(subject.fields(), name).unwrap_or_default();
        let digests = digest::digests(&value).unwrap_or_default();
        let is_all =
            digests.iter().all(|(algorithm, _)| digest::is_deprecated(algorithm));
        let Some((algorithm, _)) = digests.first().filter(|_| is_all) else { continue };
        report.report(
            subject.fields().lines(name),
            format!("`{name}` rests on `{algorithm}`, which is deprecated."),
        );
    }
}
