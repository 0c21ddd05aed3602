//! 401 that makes browsers ask the user.

use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::words::row,
};

pub(super) const RULE: Rule = Rule {
    id: "401-dialog",
    level: Level::Note,
    title: "401 that makes browsers ask the user",
    finds: "The status is 401 and a challenge is of the scheme `Basic`, `Digest` or \
          `NTLM`.",
    why: "Browsers open a dialog of their own for these, also when a script sent the \
          request: the script waits until the user closes it.",
    fix: "For requests of scripts, send a challenge that browsers do not know, such as \
          `Bearer`.",
    sections: &[rfc_section!(9110, "11.6.1"), rfc_section!(9110, "15.5.2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let schemes = ["Basic", "Digest", "NTLM"];
    let found = subject.challenges(|one| schemes.iter().any(|scheme| one.is(scheme)));
    if !found.is_empty() {
        let is_there = |scheme: &&&str| {
            found.iter().any(|(one, _)| one.eq_ignore_ascii_case(scheme))
        };
        let schemes = row(schemes.iter().filter(is_there));
        let message = format!(
            "Browsers open a login dialog for {schemes}, and a script that sent the \
             request waits for it."
        );
        report.report(found.iter().map(|(_, line)| *line), message);
    }
}
