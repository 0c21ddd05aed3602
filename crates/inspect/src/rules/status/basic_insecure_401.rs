//! Basic without TLS.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "401-basic-insecure",
    level: Level::Warning,
    title: "Basic without TLS",
    finds: "The status is 401, a challenge is of the scheme `Basic`, and the request \
          was by `http`.",
    why: "`Basic` sends the password as good as in the clear with every request: \
          anybody on the way can read it.",
    fix: "Redirect to `https` first and ask for the password there.",
    sections: &[rfc_section!(7617, "4")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(target) = subject.target() else { return };
    let found = subject.challenges(|one| one.is("Basic"));
    if target.has_scheme("http") && !target.is_local() && !found.is_empty() {
        report.report(
            found.iter().map(|(_, line)| *line),
            "The request was by http, so whoever answers this `Basic` challenge shows \
             the password to all on the way.",
        );
    }
}
