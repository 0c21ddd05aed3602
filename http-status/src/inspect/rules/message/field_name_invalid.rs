//! A field name is a token.

use super::shown;
use crate::{
    inspect::{Level, Rule, Subject, finding::Reporter, rule::rfc_section},
    is_token,
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
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    // White space around a name is a matter of how the text was read.
    let is_wrong = |name: &str| !is_token(name.trim_matches([' ', '\t']));
    let mut wrong = subject.fields().0.iter().filter(|line| is_wrong(&line.name));
    let Some(first) = wrong.next() else { return };
    let lines = [first.line].into_iter().chain(wrong.map(|line| line.line));
    let message = if first.name.trim().is_empty() {
        format!("The field with the value {} has no name.", shown(&first.value))
    } else {
        format!("{} cannot be a field name.", shown(&first.name))
    };
    report.report(lines, message);
}
