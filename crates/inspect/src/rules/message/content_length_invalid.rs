//! Content-Length that is not a number.

use super::shown;
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::content_length,
};

pub(super) const RULE: Rule = Rule {
    id: "content-length-invalid",
    level: Level::Error,
    title: "Content-Length that is not a number",
    finds: "`Content-Length` is not a row of digits, or a number that no recipient can \
          count to.",
    why: "A recipient that cannot tell where the content ends has to give up the \
          connection, or takes the rest for the next response.",
    fix: "Send the number of bytes of the content in decimal digits, without sign, \
          unit or space.",
    sections: &[rfc_section!(9110, "8.6"), rfc_section!(9112, "6.3")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let stated = content_length::stated(subject.fields());
    let wrong = stated.into_iter().find(|text| content_length::number(text).is_none());
    let Some(wrong) = wrong else { return };
    let message = if wrong.is_empty() {
        "`Content-Length` is empty, and it has to be a number of bytes.".to_owned()
    } else {
        format!("`Content-Length` is {}, which is not a number of bytes.", shown(wrong))
    };
    report.report(subject.fields().lines("Content-Length"), message);
}
