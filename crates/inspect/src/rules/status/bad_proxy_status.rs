//! Proxy-Status that cannot be read.

use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::proxy_status,
};

pub(super) const RULE: Rule = Rule {
    id: "proxy-status-bad",
    level: Level::Error,
    title: "Proxy-Status that cannot be read",
    finds: "`Proxy-Status` is not a List of tokens and strings, or an error in it is \
          not a token.",
    why: "A structured field that breaks its grammar is ignored as a whole, the good \
          members too.",
    fix: "Send a List with one member for each intermediary, as in `cache.example; \
          error=dns_error`.",
    sections: &[rfc_section!(9209, "2"), rfc_section!(9651, "4.2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(value) = subject.fields().value("Proxy-Status") else { return };
    if let Err(fault) = proxy_status::parse(&value) {
        let message = format!("`Proxy-Status` {fault}.");
        report.report(subject.fields().lines("Proxy-Status"), message);
    }
}
