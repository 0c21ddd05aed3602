//! A feature that browsers no longer know.

use super::sections::PERMISSIONS;
use crate::{Level, Rule, Subject, rule::Reporter, syntax::structured};

pub(super) const RULE: Rule = Rule {
    id: "permissions-policy-retired",
    level: Level::Note,
    title: "A feature that browsers no longer know",
    finds: "`Permissions-Policy` names a feature that was renamed or dropped, such as \
          `interest-cohort`.",
    why: "Browsers skip it and complain in their console.",
    fix: "Leave it out, or write its new name.",
    sections: &[PERMISSIONS],
    check,
    ..Rule::DEFAULT
};

/// Features, and what stands for them now.
const RETIRED: [(&str, &str); 9] = [
    ("interest-cohort", ""),
    ("notifications", ""),
    ("push", ""),
    ("speaker", ""),
    ("trust-token-redemption", "private-state-token-redemption"),
    ("vibrate", ""),
    ("vr", "xr-spatial-tracking"),
    ("wake-lock", "screen-wake-lock"),
    ("window-placement", "window-management"),
];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let name = "Permissions-Policy";
    let Some(value) = subject.fields().value(name) else { return };
    let Ok(members) = structured::dictionary(&value) else { return };
    let is_named = |feature: &str| members.iter().any(|member| member.key == feature);
    for (feature, new) in RETIRED.iter().filter(|(feature, _)| is_named(feature)) {
        let now =
            if new.is_empty() { String::new() } else { format!("; it is `{new}` now") };
        report.report(
            subject.fields().lines(name),
            format!("Browsers do not know the feature `{feature}`{now}."),
        );
    }
}
