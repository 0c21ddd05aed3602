//! Parameter of Content-Disposition given twice.

use super::shown;
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::{disposition, scanner::repeated},
};

pub(super) const RULE: Rule = Rule {
    id: "disposition-parameter-duplicate",
    level: Level::Error,
    title: "Parameter of Content-Disposition given twice",
    finds: "`Content-Disposition` has two parameters of the same name.",
    why: "The value is invalid, and clients save under the first name, the last one or \
          none.",
    fix: "Give each parameter once. For a name outside ASCII use `filename` and \
          `filename*`.",
    sections: &[rfc_section!(6266, "4.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Content-Disposition") else { return };
    let Ok(disposition) = disposition::parse(&line.value) else { return };
    if let Some(name) = repeated(&disposition.parameters) {
        report.report_line(
            line,
            format!("{} is given twice in {}.", shown(name), shown(&line.value)),
        );
    }
}
