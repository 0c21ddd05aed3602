//! A wildcard that means nothing with credentials.

use super::sections::{CREDENTIALS, GRAMMAR};
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "cors-wildcard-literal",
    level: Level::Warning,
    title: "A wildcard that means nothing with credentials",
    finds: "Credentials are allowed, and `Access-Control-Allow-Methods`, \
          `-Allow-Headers` or `-Expose-Headers` is `*`.",
    why: "For requests with credentials `*` is a name like any other, so it allows a \
          method or a field called `*` and nothing else.",
    fix: "List the names.",
    sections: &[CREDENTIALS, GRAMMAR],
    check,
    ..Rule::DEFAULT
};

const LISTS: [&str; 3] = [
    "Access-Control-Allow-Methods",
    "Access-Control-Allow-Headers",
    "Access-Control-Expose-Headers",
];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    // With any origin the credentials are refused anyway: another rule.
    let is_any = subject.allow_origin().is_some_and(|line| line.value == "*");
    if !subject.allows_credentials() || is_any {
        return;
    }
    for name in LISTS {
        let wildcard = subject.listed(name).find(|(_, element)| *element == "*");
        if let Some((line, _)) = wildcard {
            report.report_line(
                line,
                format!(
                    "The `*` of `{name}` is no wildcard for requests with \
                     credentials, which this response allows."
                ),
            );
        }
    }
}
