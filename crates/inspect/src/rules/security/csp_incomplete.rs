//! What a policy leaves open.

use super::sections::{BASE_URI, FRAME_ANCESTORS, OBJECT_SRC};
use crate::{Level, Rule, Subject, rule::Reporter, syntax::words};

pub(super) const RULE: Rule = Rule {
    id: "csp-incomplete",
    level: Level::Note,
    title: "What a policy leaves open",
    finds: "A policy for a page rules over scripts, and says nothing about \
          `object-src` (nor `default-src`), `base-uri` or `frame-ancestors`.",
    why: "Plugins, a smuggled `base` element and frames of strangers are ways around \
          the rest of the policy; `default-src` stands in for the first only.",
    fix: "Add `object-src 'none'; base-uri 'none'; frame-ancestors 'self'`, as far as \
          the page allows.",
    sections: &[OBJECT_SRC, BASE_URI, FRAME_ANCESTORS],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let policies: Vec<_> = subject.enforced_policies().collect();
    let rules_scripts = policies.iter().any(|policy| policy.scripts().is_some());
    if !rules_scripts || !subject.says_html() || !subject.has_lines() {
        return;
    }
    let has = |name| policies.iter().any(|policy| policy.directive(name).is_some());
    let is_framed = !has("frame-ancestors") && !subject.has("X-Frame-Options");
    let missing: Vec<_> = [
        ("object-src", OBJECT_SRC, !has("object-src") && !has("default-src")),
        ("base-uri", BASE_URI, !has("base-uri")),
        ("frame-ancestors", FRAME_ANCESTORS, is_framed),
    ]
    .into_iter()
    .filter(|(.., is_missing)| *is_missing)
    .collect();
    if let Some((_, section, _)) = missing.first() {
        let names = words::row(missing.iter().map(|(name, ..)| name));
        report.citing(*section).report(
            policies.iter().map(|policy| policy.line),
            format!("The policy says nothing about {names}."),
        );
    }
}
