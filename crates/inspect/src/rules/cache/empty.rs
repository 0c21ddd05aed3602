//! Cache-Control without a directive.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "cache-control-empty",
    level: Level::Note,
    title: "Cache-Control without a directive",
    finds: "There is a `Cache-Control` field whose value is empty.",
    why: "It has no effect: caches do what they would do without it, which may be to \
          store the response and guess a lifetime.",
    fix: "Write the directives that are meant, or leave the field out.",
    sections: &[rfc_section!(9111, "5.2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let lines = subject.fields().all("Cache-Control");
    let empty: Vec<_> =
        lines.filter(|line| line.value.is_empty()).map(|line| line.line).collect();
    if !empty.is_empty() {
        report.report(empty, "`Cache-Control` is empty, so it tells caches nothing.");
    }
}
