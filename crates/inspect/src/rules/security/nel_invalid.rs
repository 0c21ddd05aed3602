//! Malformed NEL.

use http_status::excerpt;

use super::sections::NEL;
use crate::{Level, Rule, Subject, rule::Reporter, syntax::json};

pub(super) const RULE: Rule = Rule {
    id: "nel-invalid",
    level: Level::Warning,
    title: "Malformed NEL",
    finds: "`NEL` is not a JSON object with `max_age`, and with `report_to` unless \
          `max_age` is 0.",
    why: "Browsers drop it, and no network errors are reported.",
    fix: "Write `{\"report_to\":\"main\",\"max_age\":86400}`.",
    sections: &[NEL],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("NEL") else { return };
    let policy = json::objects(&line.value).and_then(|all| all.into_iter().next());
    let fault = match policy {
        None => "is no JSON object",
        Some(policy) => match policy.get("max_age") {
            None => "has no `max_age`",
            Some(age) if age.get() != "0" && !policy.contains_key("report_to") => {
                "has no `report_to`"
            }
            Some(_) => return,
        },
    };
    let value = excerpt(&line.value);
    report.report_line(line, format!("Browsers drop `{value}`, which {fault}."));
}
