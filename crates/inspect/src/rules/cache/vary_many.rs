//! Vary with many fields.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "vary-many",
    level: Level::Note,
    title: "Vary with many fields",
    finds: "`Vary` names more than three fields on a response that may be stored.",
    why: "A stored response fits only requests that agree in all of them, so each \
          further field makes a hit less likely.",
    fix: "Name only what the server really looks at, or split the resource.",
    sections: &[rfc_section!(9111, "4.1"), rfc_section!(9110, "12.5.5")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let mut names: Vec<_> =
        subject.vary().iter().map(|(name, _)| name.to_ascii_lowercase()).collect();
    names.sort_unstable();
    names.dedup();
    if names.len() <= 3
        || names.iter().any(|name| name == "*")
        || !subject.is_storable()
    {
        return;
    }
    report.report(
        subject.fields().lines("Vary"),
        format!(
            "`Vary` names {} fields, and a stored response is reused only where all of \
             them are the same.",
            names.len()
        ),
    );
}
