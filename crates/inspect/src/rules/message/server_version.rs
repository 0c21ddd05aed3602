//! Server with a version.

use super::{server_long::is_long, shown};
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section,
    syntax::product::products,
};

pub(super) const RULE: Rule = Rule {
    id: "server-version",
    level: Level::Note,
    title: "Server with a version",
    finds: "`Server` names a version.",
    why: "Clients do nothing with it, and whoever looks for servers with a known hole \
          finds them by it.",
    fix: "Switch it off: `server_tokens off` in nginx, `ServerTokens Prod` in Apache \
          httpd.",
    sections: &[rfc_section!(9110, "17.12"), rfc_section!(9110, "10.2.4")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Server") else { return };
    let Some(products) = products(&line.value) else { return };
    let has_version = products.iter().any(|product| {
        product.version.is_some_and(|one| one.contains(|c: char| c.is_ascii_digit()))
    });
    if has_version && !is_long(&products) {
        report.report_line(
            line,
            format!("`Server` tells everybody {}.", shown(&line.value)),
        );
    }
}
