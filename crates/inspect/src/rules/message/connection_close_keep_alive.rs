//! Connection that is both closed and kept.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "connection-close-keep-alive",
    level: Level::Warning,
    title: "Connection that is both closed and kept",
    finds: "`Connection` says both `close` and `keep-alive`.",
    why: "`close` wins by the specification, and not in every client: some send the \
          next request into a connection that is going away.",
    fix: "Send one of the two. The second often comes from a proxy that adds its own.",
    sections: &[rfc_section!(9112, "9.3"), rfc_section!(9112, "9.6")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if subject.is_multiplexed() {
        return;
    }
    if subject.lists("Connection", "close") && subject.lists("Connection", "keep-alive")
    {
        report.report(
            subject.fields().lines("Connection"),
            "`Connection` says `close` and `keep-alive` at once.",
        );
    }
}
