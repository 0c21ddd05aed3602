//! Content-Type that is not a media type.

use super::shown;
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::media_type,
};

pub(super) const RULE: Rule = Rule {
    id: "content-type-invalid",
    level: Level::Error,
    title: "Content-Type that is not a media type",
    finds: "`Content-Type` does not follow the grammar of a media type.",
    why: "A client that cannot read it sniffs the content or takes it for bytes to \
          download.",
    fix: "Write `type/subtype; name=value`, with quotes around a value that is no \
          token.",
    sections: &[rfc_section!(9110, "8.3.1"), rfc_section!(9110, "5.6.6")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for line in subject.fields().all("Content-Type") {
        match media_type::parse(&line.value) {
            Err(fault) if !line.value.is_empty() => {
                report.report_line(
                    line,
                    format!("`Content-Type` is {}, which {fault}.", shown(&line.value)),
                );
                return;
            }
            _ => {}
        }
    }
}
