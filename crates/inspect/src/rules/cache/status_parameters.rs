//! Parameters of Cache-Status that do not fit together.

use crate::{
    Level, Rule, Section, Subject, rule::Reporter, section::rfc_section,
    syntax::cache_status,
};

const HIT: Section = rfc_section!(9211, "2.1");
const FORWARD: Section = rfc_section!(9211, "2.2");

pub(super) const RULE: Rule = Rule {
    id: "cache-status-parameters",
    level: Level::Warning,
    title: "Parameters of Cache-Status that do not fit together",
    finds: "A member of `Cache-Status` has both `hit` and `fwd`, or `fwd` with a \
            reason that nobody has registered, or `stored`, `collapsed` or \
            `fwd-status` without `fwd`.",
    why: "Nobody can tell what the cache did.",
    fix: "Send `hit`, or `fwd` with one of the registered reasons.",
    sections: &[HIT, FORWARD],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(value) = subject.short_value("Cache-Status") else { return };
    for handling in cache_status::parse(&value).unwrap_or_default() {
        let (Some(cache), None) = (&handling.cache, &handling.wrong_type) else {
            return;
        };
        let cache = http_status::excerpt(cache);
        let is_forward_only = handling.stored.is_some()
            || handling.collapsed.is_some()
            || handling.forward_status.is_some();
        let message = match &handling.forward {
            Some(_) if handling.is_hit => {
                format!(
                    "`{cache}` says both `hit` and `fwd`, which exclude each other."
                )
            }
            Some(why) if cache_status::reason(why).is_none() => {
                let why = http_status::excerpt(why);
                format!("`{cache}` says `fwd={why}`, which is not a registered reason.")
            }
            None if is_forward_only => {
                format!(
                    "`{cache}` has parameters that mean something only beside `fwd`."
                )
            }
            _ => continue,
        };
        let section =
            if handling.is_hit && handling.forward.is_some() { HIT } else { FORWARD };
        report.citing(section).report(subject.fields().lines("Cache-Status"), message);
        return;
    }
}
