//! A report-only policy that reports nothing.

use super::sections::REPORT_ONLY;
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "csp-report-only-silent",
    level: Level::Note,
    title: "A report-only policy that reports nothing",
    finds: "`Content-Security-Policy-Report-Only` has neither `report-uri` nor \
          `report-to`.",
    why: "It forbids nothing, and only the console of each visitor hears of \
          violations.",
    fix: "Add `report-to` and `Reporting-Endpoints`.",
    sections: &[REPORT_ONLY],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for policy in subject.policies().filter(|policy| policy.is_report_only) {
        let reports = policy.directive("report-uri").or(policy.directive("report-to"));
        if reports.is_none() && policy.directives().next().is_some() {
            report.report(
                [policy.line],
                "This policy reports only, and has nowhere to report to.",
            );
        }
    }
}
