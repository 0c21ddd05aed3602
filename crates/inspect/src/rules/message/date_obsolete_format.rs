//! Date in an obsolete form.

use super::shown;
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::http_date::{self, HttpDate},
};

pub(super) const RULE: Rule = Rule {
    id: "date-obsolete-format",
    level: Level::Error,
    title: "Date in an obsolete form",
    finds: "`Date` or `Sunset` is in the form of RFC 850 or of asctime.",
    why: "Nobody may send these forms any more. Recipients have to read them, but many \
          do not, and two digits of a year are a guess.",
    fix: "Write `Sun, 06 Nov 1994 08:49:37 GMT`.",
    sections: &[rfc_section!(9110, "5.6.7")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for name in ["Date", "Sunset"] {
        let Some(line) = subject.field(name) else { continue };
        if matches!(http_date::read(&line.value), HttpDate::Obsolete(_)) {
            report.report_line(
                line,
                format!("`{name}` is {}, a form that is obsolete.", shown(&line.value)),
            );
        }
    }
}
