//! `ETag` with a space or a quotation mark inside.

use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::{
        entity_tag::{Defect, defect},
        words,
    },
};

pub(super) const RULE: Rule = Rule {
    id: "etag-characters",
    level: Level::Error,
    title: "ETag with a space or a quotation mark inside",
    finds: "There is a space, a control character or a quotation mark inside the \
            entity tag.",
    why: "Caches that compare lists of tags find its end at the wrong place; there is \
          no escaping in entity tags.",
    fix: "Use letters, digits and hyphens; a hash in hexadecimal or base64 will do.",
    sections: &[rfc_section!(9110, "8.8.3")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("ETag") else { return };
    if defect(&line.value) == Some(Defect::Character) {
        let value = words::shown(&line.value);
        report.report_line(
            line,
            format!(
                "`{value}` is not one entity tag: neither \
                 spaces nor quotation marks may stand inside."
            ),
        );
    }
}
