//! Embedding is forbidden, reading is not.

use super::sections::{CORP, CORS_CHECK};
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "corp-with-open-cors",
    level: Level::Note,
    title: "Embedding is forbidden, reading is not",
    finds: "`Cross-Origin-Resource-Policy` keeps others from embedding, and \
          `Access-Control-Allow-Origin: *` lets everybody read.",
    why: "A page elsewhere may fetch the resource with a script and read it, but may \
          not show it in an image or a script element.",
    fix: "If the resource is public, send `Cross-Origin-Resource-Policy: \
          cross-origin`.",
    sections: &[CORP, CORS_CHECK],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(origin) = subject.allow_origin().filter(|line| line.value == "*") else {
        return;
    };
    let Some(policy) = subject.field("Cross-Origin-Resource-Policy") else { return };
    if policy.value == "same-origin" || policy.value == "same-site" {
        report.report(
            [origin.line, policy.line],
            format!(
                "Everybody may read this, and `{}` forbids to embed it.",
                policy.value
            ),
        );
    }
}
