//! Field name that is nearly a well-known one.

use super::{MOST, shown};
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::field_name::{is_malformed, meant},
};

pub(super) const RULE: Rule = Rule {
    id: "field-misspelt",
    level: Level::Warning,
    title: "Field name that is nearly a well-known one",
    finds: "A field name differs from a well-known one by a letter or a hyphen.",
    why: "Recipients ignore names that they do not know, so what the field was to do \
          is not done.",
    fix: "Correct the name. It is `Referrer-Policy` with two r, although the request \
          field is `Referer`.",
    sections: &[rfc_section!(9110, "5.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let found = subject.fields().0.iter().filter_map(|line| {
        // What is no name at all has a rule of its own.
        Some((line, meant(&line.name).filter(|_| !is_malformed(&line.name))?))
    });
    for (line, meant) in found.take(MOST) {
        report.report_line(
            line,
            format!("{} is no known field: `{meant}` may be meant.", shown(&line.name)),
        );
    }
}
