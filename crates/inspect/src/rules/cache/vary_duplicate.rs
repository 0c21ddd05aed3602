//! Vary names a field twice.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "vary-duplicate",
    level: Level::Note,
    title: "Vary names a field twice",
    finds: "`Vary` has the same member more than once.",
    why: "It does no harm, and shows that two layers add it, each without knowing of \
          the other.",
    fix: "Name each field once.",
    sections: &[rfc_section!(9110, "12.5.5")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let mut members = subject.vary().to_vec();
    members.sort_by_key(|(name, _)| name.to_ascii_lowercase());
    let twice = members.windows(2).find_map(|pair| match pair {
        [(one, first), (other, second)] if one.eq_ignore_ascii_case(other) => {
            Some((*one, [*first, *second]))
        }
        _ => None,
    });
    if let Some((name, lines)) = twice {
        let name = http_status::excerpt(name);
        report.report(lines, format!("`Vary` names `{name}` more than once."));
    }
}
