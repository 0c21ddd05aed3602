//! Malformed Speculation-Rules.

use http_status::excerpt;

use super::sections::SPECULATION;
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::structured::{self, Member, Value},
};

pub(super) const RULE: Rule = Rule {
    id: "speculation-rules-invalid",
    level: Level::Warning,
    title: "Malformed Speculation-Rules",
    finds: "`Speculation-Rules` is not a list of URLs in double quotes.",
    why: "Browsers drop it, and nothing is fetched ahead.",
    fix: "Write `Speculation-Rules: \"/rules.json\"`.",
    sections: &[SPECULATION, rfc_section!(9651, "3.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let name = "Speculation-Rules";
    let Some(value) = subject.fields().value(name) else { return };
    let is_text = |member: &Member| matches!(member.value, Value::Text(_));
    if structured::list(&value).is_ok_and(|members| members.iter().all(is_text)) {
        return;
    }
    let value = excerpt(&value);
    report.report(
        subject.fields().lines(name),
        format!("`{value}` is no list of URLs in double quotes, so it is ignored."),
    );
}
