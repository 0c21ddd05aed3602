//! must-understand with no-store.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "must-understand-with-no-store",
    level: Level::Good,
    title: "must-understand with no-store",
    finds: "`must-understand` stands beside `no-store` and a lifetime.",
    why: "Only caches that know the status store the response, and older ones keep \
          out.",
    fix: "There is nothing to mend.",
    sections: &[rfc_section!(9111, "5.2.2.3")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let directives = subject.directives();
    let Some(directive) = directives.get("must-understand") else { return };
    let is_fresh = ["max-age", "s-maxage"]
        .iter()
        .any(|name| directives.some_seconds(name).is_some());
    if directives.has("no-store") && is_fresh {
        report.report(
            [directive.line],
            "Caches that know `must-understand` and the status may keep this response, \
             and for all others there is `no-store`.",
        );
    }
}
