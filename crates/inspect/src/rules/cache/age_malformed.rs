//! Age is not a number of seconds.

use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::cache_control,
    syntax::words,
};

pub(super) const RULE: Rule = Rule {
    id: "age-malformed",
    level: Level::Error,
    title: "Age is not a number of seconds",
    finds: "The value of `Age` is not one whole number of seconds.",
    why: "Caches should pass it over, and take the response for younger than it is.",
    fix: "Write whole seconds in digits, once.",
    sections: &[rfc_section!(9111, "5.1"), rfc_section!(9111, "1.2.2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Age") else { return };
    if cache_control::seconds(&line.value).is_none() {
        let value = words::shown(&line.value);
        report.report_line(
            line,
            format!("`{value}` in `Age` is not one whole number of seconds."),
        );
    }
}
