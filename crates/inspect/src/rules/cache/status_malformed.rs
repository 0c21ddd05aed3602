//! Cache-Status that does not follow its grammar.

use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::cache_status,
    syntax::words,
};

pub(super) const RULE: Rule = Rule {
    id: "cache-status-malformed",
    level: Level::Error,
    title: "Cache-Status that does not follow its grammar",
    finds: "`Cache-Status` is not a list of a structured field, a member is not a \
            name, or a parameter has a wrong type.",
    why: "Tools cannot read it.",
    fix: "Write a name and parameters for each cache, such as `ExampleCache; hit; \
          ttl=60`.",
    sections: &[rfc_section!(9211, "2"), rfc_section!(9651, "3.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(value) = subject.short_value("Cache-Status") else { return };
    let lines = subject.fields().lines("Cache-Status");
    let Some(caches) = cache_status::parse(&value) else {
        let value = words::shown(&value);
        report.report(
            lines,
            format!("`{value}` in `Cache-Status` is not a list of a structured field."),
        );
        return;
    };
    if caches.iter().any(|handling| handling.cache.is_none()) {
        report.report(lines, "A member of `Cache-Status` is not the name of a cache.");
    } else if let Some(key) =
        caches.iter().find_map(|handling| handling.wrong_type.as_ref())
    {
        let key = words::shown(key);
        report.report(
            lines,
            format!(
                "The parameter `{key}` of `Cache-Status` has a value of the wrong type."
            ),
        );
    }
}
