//! Accept-Ranges that cannot be read.

use http_status::is_token;

use super::shown;
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::lists::members,
};

pub(super) const RULE: Rule = Rule {
    id: "accept-ranges-invalid",
    level: Level::Error,
    title: "Accept-Ranges that cannot be read",
    finds: "`Accept-Ranges` has something that is no range unit, or `none` beside a \
          unit.",
    why: "Players and download managers look there before they ask for a part.",
    fix: "Send `bytes` if parts of the content can be asked for, else `none` or \
          nothing.",
    sections: &[rfc_section!(9110, "14.3"), rfc_section!(9110, "14.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(value) = subject.fields().value("Accept-Ranges") else { return };
    let units: Vec<_> = members(&value).collect();
    let lines = subject.fields().lines("Accept-Ranges");
    let is_none = |unit: &&str| unit.eq_ignore_ascii_case("none");
    if let Some(unit) = units.iter().find(|unit| !is_token(unit)) {
        report.report(
            lines,
            format!("`Accept-Ranges` has {}, no range unit.", shown(unit)),
        );
    } else if units.iter().any(is_none) && !units.iter().all(is_none) {
        report
            .report(lines, format!("`Accept-Ranges` says {} and more.", shown("none")));
    }
}
