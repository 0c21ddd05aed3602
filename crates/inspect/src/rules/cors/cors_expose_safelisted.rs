//! Only names are exposed that always are.

use http_status::excerpt;

use super::sections::{EXPOSE, SAFELISTED};
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "cors-expose-safelisted",
    level: Level::Note,
    title: "Only names are exposed that always are",
    finds: "All that `Access-Control-Expose-Headers` lists are names that pages may \
          read anyway, such as `Content-Type`.",
    why: "It costs a few bytes and does nothing.",
    fix: "Leave the field out, or name what pages need besides.",
    sections: &[SAFELISTED, EXPOSE],
    check,
    ..Rule::DEFAULT
};

const NAMES: [&str; 7] = [
    "Cache-Control",
    "Content-Language",
    "Content-Length",
    "Content-Type",
    "Expires",
    "Last-Modified",
    "Pragma",
];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let is_safelisted = |name: &str| NAMES.iter().any(|s| s.eq_ignore_ascii_case(name));
    let mut exposed = subject.listed("Access-Control-Expose-Headers");
    let Some((line, first)) = exposed.next() else { return };
    if is_safelisted(first) && exposed.all(|(_, name)| is_safelisted(name)) {
        let value = excerpt(&line.value);
        report.report_line(
            line,
            format!("Pages may read `{value}` without its being exposed."),
        );
    }
}
