//! Sunset before Deprecation.

use super::{deprecation_invalid, shown};
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::http_date::{self, HttpDate},
};

pub(super) const RULE: Rule = Rule {
    id: "sunset-before-deprecation",
    level: Level::Error,
    title: "Sunset before Deprecation",
    finds: "The date in `Sunset` is earlier than the one in `Deprecation`.",
    why: "It says that the resource is gone before it is deprecated, so one of the \
          dates is wrong.",
    fix: "Correct the dates: deprecation first, the end after it.",
    sections: &[rfc_section!(9745, "4"), rfc_section!(8594, "3")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(sunset) = subject.field("Sunset") else { return };
    let Some(deprecation) = subject.field("Deprecation") else { return };
    let Some(start) = deprecation_invalid::date(&deprecation.value) else { return };
    let (HttpDate::Fixdate(end) | HttpDate::Obsolete(end)) =
        http_date::read(&sunset.value)
    else {
        return;
    };
    if i64::try_from(end).is_ok_and(|end| end < start) {
        report.report(
            [sunset.line, deprecation.line],
            format!(
                "The end, {}, comes before the deprecation, {}.",
                shown(&sunset.value),
                shown(&deprecation.value)
            ),
        );
    }
}
