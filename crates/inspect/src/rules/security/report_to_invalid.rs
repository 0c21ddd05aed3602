//! Malformed Report-To.

use http_status::excerpt;

use super::sections::REPORT_GROUPS;
use crate::{Level, Rule, Subject, rule::Reporter, syntax::json};

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
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(value) = subject.fields().value("Report-To") else { return };
    let fault = match json::objects(&value) {
        None => "is no JSON".to_owned(),
        Some(groups) => {
            let lacks =
                |name: &&str| !groups.iter().all(|group| group.contains_key(*name));
            let Some(name) = ["max_age", "endpoints"].into_iter().find(lacks) else {
                return;
            };
            format!("has no `{name}`")
        }
    };
    let value = excerpt(&value);
    report.report(
        subject.fields().lines("Report-To"),
        format!("Browsers drop `{value}`, which {fault}."),
    );
}
