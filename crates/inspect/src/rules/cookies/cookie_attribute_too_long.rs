//! An attribute of more than 1024 bytes.

use http_status::excerpt;

use super::sections::PARSING;
use super::shown;
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "cookie-attribute-too-long",
    level: Level::Warning,
    title: "An attribute of more than 1024 bytes",
    finds: "The value of an attribute is longer than 1024 bytes.",
    why: "Browsers ignore the attribute, so that a path or a domain is another one \
          than was asked for.",
    fix: "Shorten the path or the domain.",
    sections: &[PARSING],
    check,
    ..Rule::DEFAULT
};

const MOST: usize = 1_024;

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for cookie in subject.cookies() {
        let is_long = |value: &str| value.len() > MOST;
        let attribute = cookie.attributes().find(|a| a.value.is_some_and(is_long));
        if let Some(name) = attribute.map(|attribute| excerpt(attribute.name)) {
            report.report(
                [cookie.line],
                format!(
                    "{} has a `{name}` of more than {MOST} bytes, which is ignored.",
                    shown(&cookie)
                ),
            );
        }
    }
}
