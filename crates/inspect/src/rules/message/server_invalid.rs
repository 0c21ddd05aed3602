//! Server that is not a list of products.

use super::shown;
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section,
    syntax::product::products,
};

pub(super) const RULE: Rule = Rule {
    id: "server-invalid",
    level: Level::Error,
    title: "Server that is not a list of products",
    finds: "`Server` is not `product/version` with spaces between and comments in \
          parentheses.",
    why: "Hardly anybody reads it, but a strict parser may refuse the response.",
    fix: "Write `Name/1.0 (comment)`, or just a name.",
    sections: &[rfc_section!(9110, "10.2.4"), rfc_section!(9110, "5.6.5")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Server") else { return };
    let is_ours = !line.value.is_empty() && line.value.is_ascii();
    if is_ours && products(&line.value).is_none() {
        report.report_line(
            line,
            format!("`Server` is {}, which names no products.", shown(&line.value)),
        );
    }
}
