//! Range unit that is not registered.

use http_status::is_token;

use super::shown;
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::lists::members,
};

pub(super) const RULE: Rule = Rule {
    id: "accept-ranges-unknown",
    level: Level::Note,
    title: "Range unit that is not registered",
    finds: "`Accept-Ranges` names a unit other than `bytes` and `none`.",
    why: "Clients know `bytes` only and do not ask for parts in other units.",
    fix: "Send `bytes`, or agree on the unit with your clients.",
    sections: &[rfc_section!(9110, "14.3"), rfc_section!(9110, "16.5.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(value) = subject.fields().value("Accept-Ranges") else { return };
    let known = |unit: &str| {
        unit.eq_ignore_ascii_case("bytes") || unit.eq_ignore_ascii_case("none")
    };
    let unknown = members(&value).find(|unit| is_token(unit) && !known(unit));
    if let Some(unit) = unknown {
        report.report(
            subject.fields().lines("Accept-Ranges"),
            format!("{} is a range unit that clients do not know.", shown(unit)),
        );
    }
}
