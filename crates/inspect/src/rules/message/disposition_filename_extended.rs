//! filename* that cannot be decoded.

use super::shown;
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::disposition,
};

pub(super) const RULE: Rule = Rule {
    id: "disposition-filename-extended",
    level: Level::Error,
    title: "filename* that cannot be decoded",
    finds: "`filename*` does not follow the grammar of an extended value.",
    why: "Clients drop it and fall back to `filename`, or to the last part of the URL.",
    fix: "Write `filename*=UTF-8''na%C3%AFve.txt`: the charset, two apostrophes, the \
          name percent-encoded, and no quotes.",
    sections: &[rfc_section!(8187, "3.2.1"), rfc_section!(6266, "4.3")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Content-Disposition") else { return };
    let Ok(disposition) = disposition::parse(&line.value) else { return };
    let Some(name) = disposition.parameter("filename*") else { return };
    if let Some(fault) = disposition::extended_fault(name) {
        let value = name.value.as_deref().unwrap_or_default();
        report.report_line(
            line,
            format!("`filename*` is {}, which {fault}.", shown(value)),
        );
    }
}
