//! Directive for single fields.

use super::sections::{NO_CACHE, PRIVATE, defining};
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    syntax::cache_control::{Argument, FIELDS},
};

pub(super) const RULE: Rule = Rule {
    id: "cache-control-fields",
    level: Level::Note,
    title: "Directive for single fields",
    finds: "`no-cache` or `private` names fields in quotation marks.",
    why: "The directive then concerns these fields alone, but many caches take it for \
          the whole response, and few do what it says.",
    fix: "Do not rely on it: use the directive alone, or keep such fields out of \
          responses that may be shared.",
    sections: &[PRIVATE, NO_CACHE],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let directives = subject.directives();
    let named = directives.iter().filter(|directive| {
        let is_quoted = matches!(directive.argument, Some(Argument::Quoted(text)) if !text.is_empty());
        directive.is_one_of(FIELDS) && is_quoted
    });
    for directive in named {
        report.citing(defining(directive)).report(
            [directive.line],
            format!(
                "`{}` concerns these fields only, but many caches take it for the \
                 whole response.",
                directive.written()
            ),
        );
    }
}
