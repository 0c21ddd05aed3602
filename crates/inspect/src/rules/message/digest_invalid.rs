//! Digest that cannot be read.

use super::shown;
use crate::{
    Level, Rule, Section, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::digest::{self, NAMES},
};

const REPR: Section = rfc_section!(9530, "3");
const CONTENT: Section = rfc_section!(9530, "2");

pub(super) const RULE: Rule = Rule {
    id: "digest-invalid",
    level: Level::Error,
    title: "Digest that cannot be read",
    finds: "`Content-Digest` or `Repr-Digest` is not a dictionary of byte sequences.",
    why: "Recipients have to ignore the whole field, so nothing is checked.",
    fix: "Write `sha-256=:…:`, with the digest in base64 between colons and the \
          algorithm in lower case.",
    sections: &[CONTENT, REPR],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for name in NAMES {
        let Some(value) = digest::value(subject.fields(), name) else { continue };
        let is_read = digest::digests(&value).is_some_and(|digests| {
            !digests.is_empty() && digests.iter().all(|(_, bytes)| bytes.is_some())
        });
        if !is_read {
            let section = if name.starts_with('R') { REPR } else { CONTENT };
            report.citing(section).report(
                subject.fields().lines(name),
                format!("`{name}` is {}, no dictionary of digests.", shown(&value)),
            );
        }
    }
}
