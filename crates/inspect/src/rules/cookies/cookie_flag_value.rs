//! A flag with a value.

use http_status::excerpt;

use super::sections::{PARSING, SYNTAX};
use super::shown;
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "cookie-flag-value",
    level: Level::Warning,
    title: "A flag with a value",
    finds: "`Secure`, `HttpOnly` or `Partitioned` has a value that reads like no. \
          Another value is a note.",
    why: "The presence of the word switches it on, whatever follows: `Secure=false` \
          is `Secure`.",
    fix: "Send the bare word, or leave it out.",
    sections: &[SYNTAX, PARSING],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let is_flag = |name: &str| {
        ["Secure", "HttpOnly", "Partitioned"]
            .iter()
            .any(|f| f.eq_ignore_ascii_case(name))
    };
    for cookie in subject.cookies() {
        let mut flags =
            cookie.attributes().filter(|a| is_flag(a.name) && a.value.is_some());
        let Some(flag) = flags.next() else { continue };
        let (name, value) = (excerpt(flag.name), flag.value.unwrap_or_default());
        let is_no =
            ["false", "0", "no", "off"].iter().any(|no| no.eq_ignore_ascii_case(value));
        let level = if is_no { Level::Warning } else { Level::Note };
        let value = excerpt(value);
        let message =
            format!("{} has `{name}={value}`, which means `{name}`.", shown(&cookie));
        report.report_as(level, [cookie.line], message);
    }
}
