//! Connection that is not a list of names.

use http_status::is_token;

use super::shown;
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::lists::members,
};

pub(super) const RULE: Rule = Rule {
    id: "connection-invalid",
    level: Level::Error,
    title: "Connection that is not a list of names",
    finds: "`Connection` has something that is not a token.",
    why: "Recipients that do not find `close` or a field name in it keep connections \
          that they should close, or pass on fields that they should drop.",
    fix: "Send `close`, `keep-alive` or names of fields, with commas between them.",
    sections: &[rfc_section!(9110, "7.6.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if subject.is_multiplexed() {
        return;
    }
    for line in subject.fields().all("Connection") {
        let wrong = members(&line.value).find(|option| !is_token(option));
        if let Some(wrong) = wrong {
            report.report_line(
                line,
                format!(
                    "`Connection` has {}, which is no connection option.",
                    shown(wrong)
                ),
            );
            return;
        }
    }
}
