//! A cookie without a name.

use http_status::excerpt;

use super::sections::{PARSING, SYNTAX};
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "cookie-nameless",
    level: Level::Warning,
    title: "A cookie without a name",
    finds: "There is no `=` before the first semicolon, or nothing before it. Where \
          there is no value either, this is an error.",
    why: "User agents take the text for the value of a cookie without a name, or drop \
          it where it is empty; most servers cannot read such a cookie.",
    fix: "Write `name=value`.",
    sections: &[SYNTAX, PARSING],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for cookie in subject.cookies().filter(|cookie| cookie.name.is_empty()) {
        if cookie.value.is_empty() {
            let message = "Browsers drop a cookie that has neither a name nor a value.";
            report.citing(PARSING).report_as(Level::Error, [cookie.line], message);
        } else {
            let value = excerpt(cookie.value);
            report.report(
                [cookie.line],
                format!("`{value}` is set as a cookie without a name."),
            );
        }
    }
}
