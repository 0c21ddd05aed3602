//! Field name that is not a token.

use super::{MOST, shown};
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::field_name::{is_malformed, meant},
};

pub(super) const RULE: Rule = Rule {
    id: "field-name-invalid",
    level: Level::Error,
    title: "Field name that is not a token",
    finds: "A field name is empty or has characters that no name may have.",
    why: "Recipients drop such a line, refuse the response, or read it as something \
          else, each as it likes.",
    fix: "Use letters, digits and hyphens.",
    sections: &[rfc_section!(9110, "5.1"), rfc_section!(9110, "5.6.2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let wrong = subject.fields().0.iter().filter(|line| is_malformed(&line.name));
    for line in wrong.take(MOST) {
        let meant = meant(&line.name)
            .map_or(String::new(), |meant| format!(": `{meant}` may be meant"));
        let message = if line.name.trim().is_empty() {
            format!("The field with the value {} has no name.", shown(&line.value))
        } else {
            format!("{} cannot be a field name{meant}.", shown(&line.name))
        };
        report.report_line(line, message);
    }
}
