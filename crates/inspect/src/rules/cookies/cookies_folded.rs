//! Several cookies in one line.

use http_status::excerpt;

use super::sections::SYNTAX;
use crate::{
    Level, Rule, Subject, rule::Reporter, rules::MOST, section::rfc_section,
    syntax::cookie,
};

pub(super) const RULE: Rule = Rule {
    id: "cookies-folded",
    level: Level::Error,
    title: "Several cookies in one line",
    finds: "One `Set-Cookie` line has several cookies with commas between them.",
    why: "`Set-Cookie` is the one field whose lines cannot be joined: user agents \
          take the second cookie for a part of an attribute of the first, and it is \
          never set.",
    fix: "Send a line for each cookie. Libraries that join fields with the same name \
          need a way around it, such as `getSetCookie` and `append`.",
    sections: &[SYNTAX, rfc_section!(9110, "5.3")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for line in subject.fields().all("Set-Cookie").take(MOST) {
        if cookie::is_folded(&line.value) {
            let value = excerpt(&line.value);
            report.report_line(
                line,
                format!(
                    "Only the first cookie of `{value}` is set, because there are \
                     several in one line."
                ),
            );
        }
    }
}
