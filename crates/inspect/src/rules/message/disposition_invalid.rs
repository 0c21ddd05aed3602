//! Content-Disposition that cannot be read.

use super::shown;
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::disposition,
};

pub(super) const RULE: Rule = Rule {
    id: "disposition-invalid",
    level: Level::Error,
    title: "Content-Disposition that cannot be read",
    finds: "`Content-Disposition` does not follow its grammar.",
    why: "Browsers differ in what they make of it: some save under half of the name, \
          some show what was to be saved.",
    fix: "Write `attachment; filename=\"name.txt\"`, with the quotes.",
    sections: &[rfc_section!(6266, "4.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Content-Disposition") else { return };
    // An unquoted name outside ASCII is a defect of its own.
    if line.value.is_empty() || !line.value.is_ascii() {
        return;
    }
    if let Err(fault) = disposition::parse(&line.value) {
        report.report_line(
            line,
            format!("`Content-Disposition` is {}, which {fault}.", shown(&line.value)),
        );
    }
}
