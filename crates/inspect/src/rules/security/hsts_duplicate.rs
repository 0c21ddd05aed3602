//! Several Strict-Transport-Security.

use http_status::excerpt;

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "hsts-duplicate",
    level: Level::Error,
    title: "Several Strict-Transport-Security",
    finds: "There is more than one `Strict-Transport-Security`.",
    why: "User agents take the first and ignore the rest, and often the first is not \
          the one you had in mind: a proxy and the application both send one.",
    fix: "Send it in one place.",
    sections: &[rfc_section!(6797, "7.1"), rfc_section!(6797, "8.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let name = "Strict-Transport-Security";
    let lines = subject.fields().lines(name);
    let first = excerpt(subject.field(name).map_or("", |line| &line.value));
    if lines.len() > 1 {
        let message =
            format!("`{name}` comes {} times, and only `{first}` counts.", lines.len());
        report.report(lines, message);
    }
}
