//! File name with a path.

use super::shown;
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::disposition,
};

pub(super) const RULE: Rule = Rule {
    id: "disposition-filename-path",
    level: Level::Warning,
    title: "File name with a path",
    finds: "`filename` has a slash or a backslash.",
    why: "Clients may not follow a path that a server names: they keep the last part \
          or replace the separators.",
    fix: "Send the last part only.",
    sections: &[rfc_section!(6266, "4.3")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Content-Disposition") else { return };
    let Ok(disposition) = disposition::parse(&line.value) else { return };
    let Some(name) = disposition.filename() else { return };
    // RFC 2047 has slashes of its own.
    if name.contains(['/', '\\']) && !name.starts_with("=?") {
        report.report_line(
            line,
            format!("The file name {} has a path, which clients drop.", shown(name)),
        );
    }
}
