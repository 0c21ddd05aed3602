//! report-to names an endpoint that is not there.

use http_status::excerpt;

use super::sections::{REPORT_TO, REPORTING};
use crate::{Level, Rule, Subject, rule::Reporter, syntax::structured};

pub(super) const RULE: Rule = Rule {
    id: "csp-report-to-undefined",
    level: Level::Warning,
    title: "report-to names an endpoint that is not there",
    finds: "`report-to` names an endpoint which `Reporting-Endpoints` does not have. \
          Where there is no such field at all this is a note.",
    why: "The reports go nowhere.",
    fix: "Send `Reporting-Endpoints: name=\"https://...\"` with the same name.",
    sections: &[REPORT_TO, REPORTING],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if !subject.has_lines() {
        return;
    }
    let groups = subject.fields().value("Report-To").unwrap_or_default();
    let endpoints = subject.fields().value("Reporting-Endpoints");
    // What cannot be read has a rule of its own.
    let Ok(endpoints) = endpoints.as_deref().map(structured::dictionary).transpose()
    else {
        return;
    };
    let is_defined = |name: &str| {
        let is_endpoint = endpoints.iter().flatten().any(|member| member.key == name);
        is_endpoint || groups.contains(&format!("\"{name}\""))
    };
    for policy in subject.policies() {
        let Some(directive) = policy.directive("report-to") else { continue };
        let Some(name) = directive.values().next().filter(|name| !is_defined(name))
        else {
            continue;
        };
        let level = if endpoints.is_some() { Level::Warning } else { Level::Note };
        let name = excerpt(name);
        let message =
            format!("No field of this response says where the endpoint `{name}` is.");
        report.report_as(level, [policy.line], message);
    }
}
