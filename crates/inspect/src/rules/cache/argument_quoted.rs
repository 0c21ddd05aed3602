//! Number of seconds in quotation marks.

use super::sections::{self, defining};
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    syntax::cache_control::{Argument, SECONDS},
};

pub(super) const RULE: Rule = Rule {
    id: "cache-control-argument-quoted",
    level: Level::Error,
    title: "Number of seconds in quotation marks",
    finds: "The argument of `max-age` or its like is in quotation marks.",
    why: "A sender must not write them there, and some caches read no number inside.",
    fix: "Write the number alone, such as `max-age=60`.",
    sections: sections::SECONDS,
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let directives = subject.directives();
    let quoted = directives.iter().filter(|directive| {
        let is_quoted = matches!(directive.argument, Some(Argument::Quoted(text)) if !text.is_empty());
        directive.is_one_of(SECONDS) && is_quoted
    });
    for directive in quoted {
        report.citing(defining(directive)).report(
            [directive.line],
            format!(
                "The number in `{}` must not be in quotation marks.",
                directive.written()
            ),
        );
    }
}
