//! Vary that is not a list of field names.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "vary-malformed",
    level: Level::Error,
    title: "Vary that is not a list of field names",
    finds: "A member of `Vary` is neither a field name nor `*`.",
    why: "A cache finds no such field in any request, so the response is reused where \
          it does not fit, or not at all.",
    fix: "Write field names with commas between them.",
    sections: &[rfc_section!(9110, "12.5.5")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let is_bad = |(name, _): &(&str, u32)| !http_status::is_token(name);
    if let Some((name, line)) = subject.vary().iter().copied().find(is_bad) {
        let name = http_status::excerpt(name);
        report
            .report([line], format!("`{name}` in `Vary` is not the name of a field."));
    }
}
