//! Allow in lower case.

use super::MOST;
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::words::row,
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
    ..Rule::DEFAULT
};

const METHODS: [&str; 9] =
    ["GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let meant = |one: &str| {
        let is_meant =
            |method: &&&str| method.eq_ignore_ascii_case(one) && **method != one;
        METHODS.iter().find(is_meant)
    };
    let wrong = subject
        .listed("Allow")
        .filter_map(|(line, one)| Some((line.line, one, *meant(one)?)));
    let wrong: Vec<_> = wrong.take(MOST).collect();
    if wrong.is_empty() {
        return;
    }
    let are = if wrong.len() == 1 { "the method is" } else { "the methods are" };
    report.report(
        wrong.iter().map(|(line, ..)| *line),
        format!(
            "`Allow` has {}, and {are} {}.",
            row(wrong.iter().map(|(_, one, _)| one)),
            row(wrong.iter().map(|(.., meant)| meant))
        ),
    );
}
