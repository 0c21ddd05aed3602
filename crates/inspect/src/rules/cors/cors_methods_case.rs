//! Methods in lower case.

use super::sections::PREFLIGHT;
use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "cors-methods-case",
    level: Level::Warning,
    title: "Methods in lower case",
    finds: "`Access-Control-Allow-Methods` names a method of HTTP in lower or mixed \
          case.",
    why: "Methods are case-sensitive: `put` does not allow `PUT`, and the preflight \
          fails.",
    fix: "Write the methods in capitals.",
    sections: &[PREFLIGHT, rfc_section!(9110, "9.1")],
    check,
    ..Rule::DEFAULT
};

const METHODS: [&str; 5] = ["PUT", "DELETE", "PATCH", "OPTIONS", "QUERY"];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let is_off = |method: &str| {
        METHODS.iter().any(|m| m.eq_ignore_ascii_case(method) && *m != method)
    };
    let mut methods = subject.listed("Access-Control-Allow-Methods");
    let Some((line, method)) = methods.find(|(_, method)| is_off(method)) else {
        return;
    };
    let capitals = method.to_ascii_uppercase();
    report.report_line(
        line,
        format!(
            "`{method}` does not allow `{capitals}`: methods are compared with \
             their case."
        ),
    );
}
