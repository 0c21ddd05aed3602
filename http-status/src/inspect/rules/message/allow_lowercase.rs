//! Methods are in upper case.

use super::shown;
use crate::{
    inspect::{
        Level, Rule, Subject, finding::Reporter, rule::rfc_section,
        syntax::lists::members,
    },
    is_token,
};

pub(super) const RULE: Rule = Rule {
    id: "allow-lowercase",
    level: Level::Warning,
    title: "Allow in lower case",
    finds: "`Allow` has a well-known method that is not in upper case.",
    why: "Methods are case-sensitive: `get` is another method than `GET`, and nobody \
          sends it.",
    fix: "Write the methods in upper case.",
    sections: &[rfc_section!(9110, "9.1"), rfc_section!(9110, "10.2.1")],
    check,
};

const METHODS: [&str; 9] =
    ["GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for line in subject.fields().all("Allow") {
        let is_wrong = |one: &&str| {
            is_token(one)
                && METHODS
                    .iter()
                    .any(|method| method.eq_ignore_ascii_case(one) && method != one)
        };
        if let Some(wrong) = members(&line.value).find(is_wrong) {
            let right = wrong.to_ascii_uppercase();
            report.report_line(
                line,
                format!(
                    "`Allow` has {}, and the method is {}.",
                    shown(wrong),
                    shown(&right)
                ),
            );
            return;
        }
    }
}
