//! Interim response without a final one.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "1xx-not-final",
    level: Level::Error,
    title: "Interim response without a final one",
    finds: "There is a 1xx and no final response after it.",
    why: "A 1xx only announces an answer. A client waits for the final response, and \
          browsers wait for ever.",
    fix: "Send a final response on the same stream or connection; a proxy has to pass \
          on both. If the text was cut short, paste all of it.",
    sections: &[rfc_section!(9110, "15.2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if subject.response().is_some() {
        return;
    }
    let Some(last) = subject.exchange.interim.last() else { return };
    let message = format!(
        "A {} is an interim response, and the final response that has to follow it is \
         not there.",
        last.status.text,
    );
    report.report([last.line], message);
}
