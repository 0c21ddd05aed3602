//! Directive with capital letters.

use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::words,
};

pub(super) const RULE: Rule = Rule {
    id: "cache-control-uppercase",
    level: Level::Note,
    title: "Directive with capital letters",
    finds: "The name of a directive is not all in lower case.",
    why: "Case does not count, but everybody writes lower case, and scripts that look \
          for `no-store` miss `No-Store`.",
    fix: "Write directives in lower case.",
    sections: &[rfc_section!(9111, "5.2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let directives = subject.directives();
    let shouted: Vec<_> = directives
        .iter()
        .filter(|d| d.is_known() && d.name.bytes().any(|b| b.is_ascii_uppercase()))
        .collect();
    if shouted.is_empty() {
        return;
    }
    let names = words::row(shouted.iter().map(|directive| directive.name));
    report.report(
        shouted.iter().map(|directive| directive.line),
        format!("Directives are usually written in lower case, unlike {names} here."),
    );
}
