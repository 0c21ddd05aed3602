//! Server that lists its modules.

use super::shown;
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::product::{Product, products},
};

pub(super) const RULE: Rule = Rule {
    id: "server-long",
    level: Level::Warning,
    title: "Server that lists its modules",
    finds: "`Server` names more than three products with a version each.",
    why: "Each of them tells where a known hole may be, and every response carries all \
          of them.",
    fix: "Name the server alone: `ServerTokens Prod` in Apache httpd.",
    sections: &[rfc_section!(9110, "10.2.4"), rfc_section!(9110, "17.12")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Server") else { return };
    let Some(products) = products(&line.value) else { return };
    if is_long(&products) {
        report.report_line(
            line,
            format!(
                "`Server` lists {} products: {}.",
                products.len(),
                shown(&line.value)
            ),
        );
    }
}

/// Whether there are more products with versions than anybody needs.
pub(super) fn is_long(products: &[Product<'_>]) -> bool {
    products.iter().filter(|product| product.version.is_some()).count() > 3
}
