//! More than 50 cookies at once.

use super::sections::LIMITS;
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "cookies-too-many",
    level: Level::Note,
    title: "More than 50 cookies at once",
    finds: "A response sets more than 50 cookies.",
    why: "User agents need not keep more than 50 of one domain, and every request \
          then carries them all.",
    fix: "Put what belongs together into one cookie, or on the server.",
    sections: &[LIMITS],
    check,
    ..Rule::DEFAULT
};

const MOST: usize = 50;

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let lines = subject.fields().lines("Set-Cookie");
    if lines.len() > MOST {
        let first = lines.first().copied();
        report.report(
            first,
            format!(
                "This sets {} cookies; browsers need not keep more than {MOST}.",
                lines.len()
            ),
        );
    }
}
