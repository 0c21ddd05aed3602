//! Basic without a realm.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "401-basic-no-realm",
    level: Level::Error,
    title: "Basic without a realm",
    finds: "The status is 401 and a `Basic` challenge has no `realm`.",
    why: "The realm says for which part of the site the password is. Without it \
          clients do not know where to send it again, and some ignore the challenge.",
    fix: "Send `Basic realm=\"...\"` with a name that tells users what they log in to.",
    sections: &[rfc_section!(7617, "2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let found = subject.challenges(|one| one.is("Basic") && !one.has("realm"));
    if !found.is_empty() {
        report.report(
            found.iter().map(|(_, line)| *line),
            "The `Basic` challenge has no `realm`, which it has to have.",
        );
    }
}
