//! Number of seconds that is not a whole number.

use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::cache_control::{Argument, SECONDS, Seconds, is_negative},
};

pub(super) const RULE: Rule = Rule {
    id: "cache-control-not-integer",
    level: Level::Error,
    title: "Number of seconds that is not a whole number",
    finds: "The argument of `max-age` or its like is not made of digits alone.",
    why: "Caches are encouraged to take such a response for stale; some read the \
          digits at the start and go on.",
    fix: "Write whole seconds in digits: no unit, no sign, no fraction.",
    sections: &[rfc_section!(9111, "1.2.2"), rfc_section!(9111, "4.2.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let directives = subject.directives();
    for directive in directives.iter().filter(|directive| directive.is_one_of(SECONDS))
    {
        let Some(Argument::Bare(text)) = directive.argument else { continue };
        let is_other =
            text.is_empty() || is_negative(text) || !directive.is_well_formed();
        if !is_other && directive.seconds() == Seconds::Bad {
            report.report(
                [directive.line],
                format!(
                    "`{}` is not a whole number of seconds in digits.",
                    directive.written()
                ),
            );
        }
    }
}
