//! Malformed Report-To.

use super::sections::REPORT_GROUPS;
use crate::inspect::syntax::excerpt::excerpt;
use crate::inspect::{Level, Rule, Subject, finding::Reporter, syntax::json_shape};

pub(super) const RULE: Rule = Rule {
    id: "report-to-invalid",
    level: Level::Warning,
    title: "Malformed Report-To",
    finds: "`Report-To` is not JSON objects with commas between them, or has no \
          `max_age` or no `endpoints`.",
    why: "Browsers drop it, and the reports with it.",
    fix: "Write \
          `{\"group\":\"main\",\"max_age\":86400,\"endpoints\":[{\"url\":\"https://example.com/reports\"}]}`.",
    sections: &[REPORT_GROUPS],
    check,
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(value) = subject.fields().value("Report-To") else { return };
    let fault = if !json_shape::is_object(&value) {
        "is no JSON".to_owned()
    } else if let Some(name) = ["max_age", "endpoints"]
        .into_iter()
        .find(|name| json_shape::member(&value, name).is_none())
    {
        format!("has no `{name}`")
    } else {
        return;
    };
    let value = excerpt(&value);
    report.report(
        subject.fields().lines("Report-To"),
        format!("Browsers drop `{value}`, which {fault}."),
    );
}
