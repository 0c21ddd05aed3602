//! Number of seconds beyond what caches count.

use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::cache_control::{MOST_SECONDS, SECONDS, Seconds},
};

pub(super) const RULE: Rule = Rule {
    id: "cache-control-too-large",
    level: Level::Note,
    title: "Number of seconds beyond what caches count",
    finds: "The argument of `max-age` or its like is greater than 2147483648 (2^31).",
    why: "Caches count it as 68 years, or overflow; milliseconds in place of seconds \
          are a frequent cause.",
    fix: "Write seconds; a year is 31536000.",
    sections: &[rfc_section!(9111, "1.2.2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let directives = subject.directives();
    for directive in directives.iter().filter(|directive| directive.is_one_of(SECONDS))
    {
        let digits = directive.text().trim_start_matches('0');
        let is_large =
            directive.seconds() == Seconds::Of(MOST_SECONDS) && digits != "2147483648";
        if is_large {
            report.report(
                [directive.line],
                format!(
                    "`{}` is more than 2147483648 seconds, the most that caches \
                     have to count.",
                    directive.written()
                ),
            );
        }
    }
}
