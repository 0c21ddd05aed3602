//! Malformed allowlist in Permissions-Policy.

use http_status::excerpt;

use super::sections::PERMISSIONS;
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    syntax::structured::{self, Value},
};

pub(super) const RULE: Rule = Rule {
    id: "permissions-policy-allowlist",
    level: Level::Warning,
    title: "Malformed allowlist in Permissions-Policy",
    finds: "A feature is given to something that is neither `*`, `self` nor `src` nor \
          an origin in double quotes.",
    why: "Browsers skip it, so who was to have the feature does not.",
    fix: "Write `()` for nobody, `(self)` for yourself, `(self \
          \"https://example.com\")` for others, `*` for all.",
    sections: &[PERMISSIONS],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let name = "Permissions-Policy";
    let Some(value) = subject.fields().value(name) else { return };
    let Ok(members) = structured::dictionary(&value) else { return };
    let wrong = members.iter().find_map(|member| {
        let entries = match &member.value {
            Value::Inner(entries) => entries.as_slice(),
            single => std::slice::from_ref(single),
        };
        Some((member.key.as_str(), entries.iter().find_map(fault)?))
    });
    let Some((feature, fault)) = wrong else { return };
    let feature = excerpt(feature);
    report.report(
        subject.fields().lines(name),
        format!("The allowlist of `{feature}` has {fault}."),
    );
}

fn fault(entry: &Value) -> Option<String> {
    match entry {
        Value::Token(token) if ["*", "self", "src"].contains(&token.as_str()) => None,
        Value::Token(token) if token == "none" => {
            Some("`none`, which is written `()`".to_owned())
        }
        Value::Token(token) => {
            Some(format!("`{}` without double quotes", excerpt(token)))
        }
        Value::Text(text) if text.contains("://") => None,
        Value::Text(text) => {
            Some(format!("`\"{}\"`, which is no origin", excerpt(text)))
        }
        _ => Some("neither a keyword nor an origin".to_owned()),
    }
}
