//! Unknown disposition type.

use super::shown;
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::disposition,
};

pub(super) const RULE: Rule = Rule {
    id: "disposition-type-unknown",
    level: Level::Note,
    title: "Unknown disposition type",
    finds: "The type of `Content-Disposition` is neither `inline` nor `attachment`.",
    why: "Clients treat an unknown type as `attachment` and save the content.",
    fix: "Send `inline` to show the content, `attachment` to save it. `form-data` \
          belongs in the parts of a form.",
    sections: &[rfc_section!(6266, "4.2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Content-Disposition") else { return };
    let Ok(disposition) = disposition::parse(&line.value) else { return };
    if !matches!(disposition.kind.as_str(), "inline" | "attachment") {
        report.report_line(
            line,
            format!(
                "The disposition type is {}, which clients treat as `attachment`.",
                shown(&disposition.kind)
            ),
        );
    }
}
