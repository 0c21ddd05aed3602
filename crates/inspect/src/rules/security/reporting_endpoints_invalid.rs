//! Malformed Reporting-Endpoints.

use http_status::excerpt;

use super::sections::REPORTING;
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::structured::{self, Value},
};

pub(super) const RULE: Rule = Rule {
    id: "reporting-endpoints-invalid",
    level: Level::Warning,
    title: "Malformed Reporting-Endpoints",
    finds: "`Reporting-Endpoints` is not a dictionary whose values are URLs in double \
          quotes.",
    why: "Browsers drop the field or the endpoint, and the reports with it.",
    fix: "Write `main=\"https://example.com/reports\"`.",
    sections: &[REPORTING, rfc_section!(9651, "3.2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let name = "Reporting-Endpoints";
    let Some(value) = subject.fields().value(name) else { return };
    let message = match structured::dictionary(&value) {
        Err(fault) => {
            let value = excerpt(&value);
            format!("Browsers drop `{value}`, which is no dictionary: {fault}.")
        }
        Ok(members) => {
            let mut others =
                members.iter().filter(|m| !matches!(m.value, Value::Text(_)));
            let Some(member) = others.next() else { return };
            let key = excerpt(&member.key);
            format!("The endpoint `{key}` is no URL in double quotes.")
        }
    };
    report.report(subject.fields().lines(name), message);
}
