//! Control character in a value.

use super::shown;
use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "field-value-control",
    level: Level::Error,
    title: "Control character in a value",
    finds: "A field value has a control character other than a tab.",
    why: "Carriage return, line feed and NUL can split a response in two, so \
          recipients refuse the message or replace them; the others are invalid as \
          well.",
    fix: "Check or encode what goes into a field, above all what came from outside.",
    sections: &[rfc_section!(9110, "5.5")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let is_control = |b: u8| b != b'\t' && b.is_ascii_control();
    // Cookies have a rule of their own.
    let lines = subject.fields().0.iter();
    let lines = lines.filter(|line| !line.name.eq_ignore_ascii_case("Set-Cookie"));
    let mut wrong = lines.filter(|line| line.value.bytes().any(is_control));
    let Some(first) = wrong.next() else { return };
    let byte = first.value.bytes().find(|b| is_control(*b)).unwrap_or_default();
    report.report(
        [first.line].into_iter().chain(wrong.map(|line| line.line)),
        format!(
            "The value of {} has the control character {byte:#04x}.",
            shown(&first.name)
        ),
    );
}
