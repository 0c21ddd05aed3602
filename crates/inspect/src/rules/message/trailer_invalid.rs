//! Trailer that is not a list of field names.

use http_status::is_token;

use super::shown;
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::lists::members,
};

pub(super) const RULE: Rule = Rule {
    id: "trailer-invalid",
    level: Level::Error,
    title: "Trailer that is not a list of field names",
    finds: "`Trailer` has something that is not a field name.",
    why: "Recipients learn there which fields come after the content.",
    fix: "Send the names with commas between them, without values.",
    sections: &[rfc_section!(9110, "6.6.2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for line in subject.fields().all("Trailer") {
        let is_wrong = |name: &&str| !is_token(name);
        if let Some(wrong) = members(&line.value).find(is_wrong) {
            report.report_line(
                line,
                format!("`Trailer` has {}, which is no field name.", shown(wrong)),
            );
            return;
        }
    }
}
