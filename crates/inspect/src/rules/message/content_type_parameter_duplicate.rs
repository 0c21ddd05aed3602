//! Parameter of Content-Type given twice.

use super::shown;
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section,
    syntax::scanner::repeated,
};

pub(super) const RULE: Rule = Rule {
    id: "content-type-parameter-duplicate",
    level: Level::Warning,
    title: "Parameter of Content-Type given twice",
    finds: "`Content-Type` has two parameters of the same name.",
    why: "Browsers take the first and other clients the last, so one of them reads the \
          content in the wrong charset.",
    fix: "Give it once. Often a framework and a filter both add `charset`.",
    sections: &[rfc_section!(9110, "8.3.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Content-Type") else { return };
    let Some(media_type) = subject.content_type() else { return };
    if let Some(name) = repeated(&media_type.parameters) {
        report.report_line(
            line,
            format!("{} is given twice in {}.", shown(name), shown(&line.value)),
        );
    }
}
