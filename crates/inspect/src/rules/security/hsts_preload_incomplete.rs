//! preload without what the list asks for.

use super::{hsts_directive_unknown::is_misspelt, sections::PRELOAD};
use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::hsts};

pub(super) const RULE: Rule = Rule {
    id: "hsts-preload-incomplete",
    level: Level::Warning,
    title: "preload without what the list asks for",
    finds: "`preload` stands without `includeSubDomains`, or with less than a year of \
          `max-age`.",
    why: "The preload list of browsers refuses such a site, and removes one that it \
          has.",
    fix: "Send `max-age=31536000; includeSubDomains; preload`, if all subdomains have \
          TLS; else leave `preload` out.",
    sections: &[PRELOAD, rfc_section!(6797, "6.1")],
    check,
    ..Rule::DEFAULT
};

const YEAR: u64 = 31_536_000;

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Strict-Transport-Security") else { return };
    let Some(age) = hsts::max_age(&line.value) else { return };
    if !hsts::has(&line.value, "preload") || age == 0 {
        return;
    }
    let subdomains = "includeSubDomains";
    if !hsts::has(&line.value, subdomains) {
        // A typo has a rule of its own.
        if is_misspelt(&line.value, subdomains) {
            return;
        }
        report.report_line(
            line,
            "`preload` asks for `includeSubDomains`, which is missing.",
        );
    } else if age < YEAR {
        report.report_line(
            line,
            format!("`preload` asks for a `max-age` of a year, and this is {age}."),
        );
    }
}
