//! Digest of a wrong length.

use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::digest::{self, NAMES},
};

pub(super) const RULE: Rule = Rule {
    id: "digest-length",
    level: Level::Error,
    title: "Digest of a wrong length",
    finds: "A digest has another number of bytes than its algorithm gives.",
    why: "It can never match, so recipients that check it refuse the content.",
    fix: "Send the bytes of the digest in base64: not its hexadecimal text, and not \
          cut.",
    sections: &[rfc_section!(9530, "5"), rfc_section!(9530, "2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for name in NAMES {
        let value = digest::value(subject.fields(), name).unwrap_or_default();
        let digests = digest::digests(&value).unwrap_or_default();
        let wrong = digests.iter().find_map(|(algorithm, bytes)| {
            let length = digest::length(algorithm)?;
            let sent = bytes.as_ref()?.len();
            (sent != length).then_some((algorithm, length, sent))
        });
        if let Some((algorithm, length, sent)) = wrong {
            report.report(
                subject.fields().lines(name),
                format!("`{algorithm}` gives {length} bytes, and `{name}` has {sent}."),
            );
        }
    }
}
