//! frame-ancestors overrules X-Frame-Options.

use http_status::excerpt;

use super::sections::{FRAME_ANCESTORS, FRAME_OPTIONS};
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "x-frame-options-overruled",
    level: Level::Note,
    title: "frame-ancestors overrules X-Frame-Options",
    finds: "`X-Frame-Options` and the `frame-ancestors` of the policy say different \
          things.",
    why: "Browsers go by `frame-ancestors` and ignore `X-Frame-Options`.",
    fix: "Make them agree, or leave `X-Frame-Options` out.",
    sections: &[FRAME_ANCESTORS, FRAME_OPTIONS],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("X-Frame-Options") else { return };
    let agreeing = match line.value.to_ascii_uppercase().as_str() {
        "DENY" => "'none'",
        "SAMEORIGIN" => "'self'",
        _ => return,
    };
    let ancestors = subject
        .enforced_policies()
        .find_map(|policy| Some((policy.line, policy.directive("frame-ancestors")?)));
    let Some((policy_line, ancestors)) = ancestors else { return };
    if ancestors.values().all(|value| value.eq_ignore_ascii_case(agreeing)) {
        return;
    }
    let (options, ancestors) = (excerpt(&line.value), excerpt(ancestors.value));
    report.report(
        [line.line, policy_line],
        format!("Browsers go by `frame-ancestors {ancestors}` and ignore `{options}`."),
    );
}
