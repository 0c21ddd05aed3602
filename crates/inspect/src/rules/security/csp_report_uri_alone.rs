//! report-uri without report-to.

use super::sections::{REPORT_TO, REPORT_URI};
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "csp-report-uri-alone",
    level: Level::Note,
    title: "report-uri without report-to",
    finds: "A policy has `report-uri` and no `report-to`.",
    why: "`report-uri` is deprecated in favour of `report-to`. As long as not all \
          browsers know the latter, sending both is best.",
    fix: "Add `report-to` with a name that `Reporting-Endpoints` explains.",
    sections: &[REPORT_URI, REPORT_TO],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for policy in subject.policies() {
        let is_alone = policy.directive("report-to").is_none();
        if policy.directive("report-uri").is_some() && is_alone {
            report.report(
                [policy.line],
                "`report-uri` is deprecated and stands without `report-to`.",
            );
        }
    }
}
