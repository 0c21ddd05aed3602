//! Unknown Cross-Origin-Resource-Policy.

use http_status::excerpt;

use super::sections::CORP;
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "corp-invalid",
    level: Level::Warning,
    title: "Unknown Cross-Origin-Resource-Policy",
    finds: "`Cross-Origin-Resource-Policy` is not exactly `same-origin`, `same-site` \
          or `cross-origin`.",
    why: "Browsers ignore another value: the resource may be embedded from \
          everywhere, and does not load where isolation asks for the field.",
    fix: "Send one of the three, once and in lower case.",
    sections: &[CORP],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let name = "Cross-Origin-Resource-Policy";
    let Some(value) = subject.fields().value(name) else { return };
    if ["same-origin", "same-site", "cross-origin"].contains(&value.as_str()) {
        return;
    }
    let value = excerpt(&value);
    report.report(
        subject.fields().lines(name),
        format!("Browsers ignore `{name}: {value}`."),
    );
}
