//! File name outside ASCII as it is.

use super::shown;
use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "disposition-filename-not-ascii",
    level: Level::Warning,
    title: "File name outside ASCII as it is",
    finds: "`Content-Disposition` has characters outside ASCII.",
    why: "Clients read the bytes as UTF-8 or as Latin-1, so one of them saves `Ã¤` for \
          `ä`.",
    fix: "Add `filename*=UTF-8''` with the name percent-encoded, and keep an ASCII \
          `filename` for old clients.",
    sections: &[rfc_section!(6266, "4.3"), rfc_section!(8187, "3.2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Content-Disposition") else { return };
    if !line.value.is_ascii() {
        report.report_line(
            line,
            format!("`Content-Disposition` is not ASCII: {}.", shown(&line.value)),
        );
    }
}
