//! Deprecation that is no date.

use super::shown;
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::http_date::{self, HttpDate},
};

pub(super) const RULE: Rule = Rule {
    id: "deprecation-invalid",
    level: Level::Error,
    title: "Deprecation that is no date",
    finds: "`Deprecation` is not a structured date: `@` and the seconds since 1970.",
    why: "Drafts had `true` and a date of HTTP. Clients that follow the RFC ignore \
          both.",
    fix: "Write `Deprecation: @1688169599`.",
    sections: &[rfc_section!(9745, "2.1"), rfc_section!(9651, "3.3.7")],
    check,
    ..Rule::DEFAULT
};

/// The date, in seconds since 1970.
pub(super) fn date(value: &str) -> Option<i64> {
    let item = sfv::Parser::new(value).parse::<sfv::Item>().ok()?;
    Some(item.bare_item.as_date()?.unix_seconds().into())
}

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Deprecation").filter(|line| !line.value.is_empty())
    else {
        return;
    };
    if date(&line.value).is_some() {
        return;
    }
    let message = match http_date::read(&line.value) {
        HttpDate::Fixdate(seconds) | HttpDate::Obsolete(seconds) => {
            format!(
                "`Deprecation` is {}, and would be `@{seconds}`.",
                shown(&line.value)
            )
        }
        _ => format!("`Deprecation` is {}, and has to be a date.", shown(&line.value)),
    };
    report.report_line(line, message);
}
