//! Cache-Control that does not follow its grammar.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "cache-control-malformed",
    level: Level::Error,
    title: "Cache-Control that does not follow its grammar",
    finds: "A part of `Cache-Control` is no directive: a semicolon stands for a comma, \
            white space around the equals sign, a quotation mark is missing, or \
            nothing stands between two commas.",
    why: "Caches pass over what they cannot read, so a directive that should protect \
          the response is not there for them.",
    fix: "Write a list with commas, such as `max-age=60, must-revalidate`.",
    sections: &[rfc_section!(9111, "5.2"), rfc_section!(9110, "5.6.1.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let directives = subject.directives();
    for directive in directives.iter().filter(|d| !d.is_empty() && !d.is_well_formed())
    {
        let written = directive.written();
        let argument = directive.text();
        let what = if written.contains(';') {
            "commas, not semicolons, part directives"
        } else if written.contains('"') {
            "its quotation marks do not match"
        } else if directive.name.ends_with([' ', '\t'])
            || argument.starts_with([' ', '\t'])
        {
            "no white space may stand around the equals sign"
        } else {
            "it is not a token with perhaps an argument"
        };
        report.report(
            [directive.line],
            format!("`{written}` is not a directive: {what}."),
        );
    }
    if let Some(empty) = directives.iter().find(|directive| directive.is_empty()) {
        report.report(
            [empty.line],
            "`Cache-Control` has a comma with no directive beside it.",
        );
    }
}
