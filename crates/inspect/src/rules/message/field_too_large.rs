//! Field larger than 8 KiB.

use super::{FIELD_LIMIT, is_large, shown};
use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "field-too-large",
    level: Level::Warning,
    title: "Field larger than 8 KiB",
    finds: "A field line is longer than 8 KiB.",
    why: "Many proxies keep 4 or 8 KiB for the fields of a response and answer with a \
          502 when one is larger.",
    fix: "Shorten the field, or move what it says into the content.",
    sections: &[rfc_section!(9110, "5.4")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let mut large = subject.fields().0.iter().filter(|line| is_large(line));
    let Some(first) = large.next() else { return };
    report.report(
        [first.line].into_iter().chain(large.map(|line| line.line)),
        format!(
            "{} has {} bytes, more than the {FIELD_LIMIT} that many recipients take.",
            shown(&first.name),
            first.value.len()
        ),
    );
}
