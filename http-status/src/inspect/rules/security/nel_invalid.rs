//! Malformed NEL.

use super::sections::NEL;
use crate::inspect::syntax::excerpt::excerpt;
use crate::inspect::{Level, Rule, Subject, finding::Reporter, syntax::json_shape};

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
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("NEL") else { return };
    let max_age = json_shape::member(&line.value, "max_age");
    let is_removal = max_age.is_some_and(|age| {
        age.strip_prefix('0')
            .is_some_and(|rest| rest.trim_start().starts_with(['}', ',']))
    });
    let fault = if !json_shape::is_object(&line.value) {
        "is no JSON object"
    } else if max_age.is_none() {
        "has no `max_age`"
    } else if !is_removal && json_shape::member(&line.value, "report_to").is_none() {
        "has no `report_to`"
    } else {
        return;
    };
    let value = excerpt(&line.value);
    report.report_line(line, format!("Browsers drop `{value}`, which {fault}."));
}
