//! Strict-Transport-Security is switched off.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::hsts};

pub(super) const RULE: Rule = Rule {
    id: "hsts-max-age-zero",
    level: Level::Note,
    title: "Strict-Transport-Security is switched off",
    finds: "`max-age` is 0.",
    why: "User agents forget the host: from now on they connect over plain `http` \
          again where somebody asks them to.",
    fix: "If that is not meant, send a year: `max-age=31536000`.",
    sections: &[rfc_section!(6797, "6.1.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Strict-Transport-Security") else { return };
    if hsts::max_age(&line.value) == Some(0) {
        report.report_line(
            line,
            "`max-age=0` makes user agents forget that this host has TLS.",
        );
    }
}
