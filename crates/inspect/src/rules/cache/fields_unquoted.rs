//! Fields of a directive without quotation marks.

use super::sections::{NO_CACHE, PRIVATE, defining};
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    syntax::cache_control::{Argument, FIELDS},
};

pub(super) const RULE: Rule = Rule {
    id: "cache-control-fields-unquoted",
    level: Level::Warning,
    title: "Fields of a directive without quotation marks",
    finds: "`no-cache` or `private` has an argument without quotation marks.",
    why: "A sender should write the quoted form even for one name; without it some \
          caches see no directive that they know.",
    fix: "Write `private=\"Set-Cookie\"`, or the directive alone.",
    sections: &[NO_CACHE, PRIVATE],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let directives = subject.directives();
    let bare = directives.iter().filter(|directive| {
        let is_bare = matches!(directive.argument, Some(Argument::Bare(_)));
        directive.is_one_of(FIELDS) && is_bare && directive.is_well_formed()
    });
    for directive in bare {
        report.citing(defining(directive)).report(
            [directive.line],
            format!(
                "The argument of `{}` should be in quotation marks.",
                directive.written()
            ),
        );
    }
}
