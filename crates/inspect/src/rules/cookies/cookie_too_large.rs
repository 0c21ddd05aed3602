//! A cookie of more than 4096 bytes.

use super::sections::{LIMITS, PARSING};
use super::shown;
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "cookie-too-large",
    level: Level::Error,
    title: "A cookie of more than 4096 bytes",
    finds: "Name and value together are longer than 4096 bytes.",
    why: "Browsers drop the cookie as a whole.",
    fix: "Keep the data on the server and send a key to it.",
    sections: &[PARSING, LIMITS],
    check,
    ..Rule::DEFAULT
};

const MOST: usize = 4_096;

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for cookie in subject.cookies() {
        let length = cookie.name.len() + cookie.value.len();
        if length > MOST {
            report.report(
                [cookie.line],
                format!(
                    "{} is dropped by browsers: it has {length} bytes, and {MOST} \
                     is the limit.",
                    shown(&cookie)
                ),
            );
        }
    }
}
