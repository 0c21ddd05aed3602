//! A final response follows interim ones.

use crate::inspect::{Level, Rule, Subject, finding::Reporter, rule::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "1xx-not-final",
    level: Level::Error,
    title: "Only interim responses",
    finds: "Every response that was seen is a 1xx, and none of them is final.",
    why: "A client waits on until the final response comes: a `fetch` never settles. Some \
          proxies pass an interim response on as if it were final, and what follows it \
          becomes content.",
    fix: "Send the final response after the interim ones. If it is only missing in the \
          copy, paste it too.",
    sections: &[rfc_section!(9110, "15.2")],
    check,
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if subject.response().is_some() {
        return;
    }
    let Some(last) = subject.exchange.interim.last() else { return };
    let message = format!(
        "A {} is interim, and no final response follows it: the client waits on.",
        last.status.text
    );
    report.report([last.line], message);
}
