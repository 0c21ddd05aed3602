//! Surrogate-Control reaches the client.

use crate::{
    Level, Rule, Section, Subject, rule::Reporter, section::rfc_section, syntax::words,
};

pub(super) const RULE: Rule = Rule {
    id: "surrogate-control",
    level: Level::Note,
    title: "Surrogate-Control reaches the client",
    finds: "There is a `Surrogate-Control` field.",
    why: "It is for the CDN in front of the origin, which takes it out; that it is \
          there says that no CDN read it, or that one passes it on.",
    fix: "Use `CDN-Cache-Control`, which is a standard, or let the CDN take it out.",
    sections: &[
        Section {
            title: "Edge Architecture Specification",
            url: "https://www.w3.org/TR/edge-arch/",
        },
        rfc_section!(9213, "3"),
    ],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if let Some(line) = subject.field("Surrogate-Control") {
        let value = words::shown(&line.value);
        report.report_line(
            line,
            format!(
                "`Surrogate-Control: {value}` is for a CDN, which should have \
                 taken it out."
            ),
        );
    }
}
