//! Percent-encoding in a plain file name.

use super::shown;
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::disposition,
};

pub(super) const RULE: Rule = Rule {
    id: "disposition-filename-percent",
    level: Level::Note,
    title: "Percent-encoding in a plain file name",
    finds: "`filename` has a percent sign and two hexadecimal digits.",
    why: "Some browsers decode it and others save the name with the percent signs.",
    fix: "Use `filename*=UTF-8''…` for what has to be encoded, and plain ASCII in \
          `filename`.",
    sections: &[rfc_section!(6266, "4.3"), rfc_section!(8187, "3.2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Content-Disposition") else { return };
    let Ok(disposition) = disposition::parse(&line.value) else { return };
    let Some(name) = disposition.filename() else { return };
    let is_encoded = name.as_bytes().windows(3).any(|three| match three {
        [b'%', one, other] => one.is_ascii_hexdigit() && other.is_ascii_hexdigit(),
        _ => false,
    });
    if is_encoded {
        report.report_line(
            line,
            format!("The file name {} is percent-encoded in `filename`.", shown(name)),
        );
    }
}
