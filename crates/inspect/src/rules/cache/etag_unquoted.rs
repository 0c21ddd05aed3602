//! `ETag` without quotation marks.

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
    id: "etag-unquoted",
    level: Level::Error,
    title: "ETag without quotation marks",
    finds: "The value of `ETag` does not stand in quotation marks, or goes on after \
          them, or is weak and has no slash after its `W`.",
    why: "The quotation marks are a part of the tag; without them some clients do not \
          send it back, and others send what the server does not know again.",
    fix: "Write `ETag: \"abc\"`, or `ETag: W/\"abc\"` for a weak one.",
    sections: &[rfc_section!(9110, "8.8.3")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("ETag") else { return };
    let what = match defect(&line.value) {
        Some(Defect::Unquoted) => "lacks them",
        Some(Defect::NoSlash) => "has no slash between the `W` and them",
        Some(Defect::Suffix) => "goes on after them",
        Some(Defect::Typographic) => "has typographic ones, which do not count",
        _ => return,
    };
    let value = words::shown(&line.value);
    report.report_line(
        line,
        format!(
            "The quotation marks of an entity tag are a part of it, and `{value}` \
             {what}."
        ),
    );
}
