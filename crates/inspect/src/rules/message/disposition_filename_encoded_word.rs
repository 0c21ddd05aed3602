//! File name encoded as in mail.

use super::shown;
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::disposition,
};

pub(super) const RULE: Rule = Rule {
    id: "disposition-filename-encoded-word",
    level: Level::Warning,
    title: "File name encoded as in mail",
    finds: "`filename` is an encoded word of mail: `=?UTF-8?B?…?=`.",
    why: "HTTP does not know encoded words, and most clients save under that very \
          text.",
    fix: "Use `filename*=UTF-8''` with the name percent-encoded.",
    sections: &[rfc_section!(6266, "4.3"), rfc_section!(8187, "3.2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Content-Disposition") else { return };
    let Ok(disposition) = disposition::parse(&line.value) else { return };
    let Some(name) = disposition.filename() else { return };
    if name.starts_with("=?") && name.ends_with("?=") {
        report.report_line(
            line,
            format!("The file name {} is encoded as in mail.", shown(name)),
        );
    }
}
