//! An embedder policy without an opener policy.

use http_status::excerpt;

use super::sections::{COEP, COOP};
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "isolation-half",
    level: Level::Note,
    title: "An embedder policy without an opener policy",
    finds: "A page has `Cross-Origin-Embedder-Policy` and no \
          `Cross-Origin-Opener-Policy: same-origin`.",
    why: "On its own the page is not isolated: `crossOriginIsolated` is false and \
          `SharedArrayBuffer` is missing. For a page that is only shown in frames this \
          is right.",
    fix: "Send `Cross-Origin-Opener-Policy: same-origin` too, if the page is to be \
          isolated.",
    sections: &[COEP, COOP],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Cross-Origin-Embedder-Policy") else { return };
    let isolates =
        ["require-corp", "credentialless"].iter().any(|v| line.value.starts_with(v));
    let opener = subject.field("Cross-Origin-Opener-Policy");
    // A malformed opener policy has a rule of its own.
    let is_alone = opener.is_none_or(|opener| opener.value == "unsafe-none");
    if isolates && is_alone && subject.says_html() && subject.has_lines() {
        let value = excerpt(&line.value);
        report.report_line(
            line,
            format!(
                "`{value}` alone does not isolate the page: \
                 `Cross-Origin-Opener-Policy: same-origin` is missing."
            ),
        );
    }
}
