//! NEL without Report-To.

use super::sections::{NEL, REPORT_GROUPS};
use crate::{Level, Rule, Subject, rule::Reporter, syntax::json};

pub(super) const RULE: Rule = Rule {
    id: "nel-group-undefined",
    level: Level::Note,
    title: "NEL without Report-To",
    finds: "`NEL` names a group of endpoints, and the response has no `Report-To`.",
    why: "Unless an earlier response of the host explained the group, the reports go \
          nowhere. `Reporting-Endpoints` does not count for `NEL`.",
    fix: "Send `Report-To` with the same group.",
    sections: &[NEL, REPORT_GROUPS],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("NEL") else { return };
    let policies = json::objects(&line.value).unwrap_or_default();
    let names_group = policies.iter().any(|policy| policy.contains_key("report_to"));
    if names_group && subject.has_lines() && !subject.has("Report-To") {
        report.report_line(
            line,
            "`NEL` names a group, and no `Report-To` says where it reports to.",
        );
    }
}
