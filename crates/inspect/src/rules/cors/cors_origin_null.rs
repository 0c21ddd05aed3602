//! Access-Control-Allow-Origin: null.

use super::sections::{ALLOW_ORIGIN, CORS_CHECK};
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "cors-origin-null",
    level: Level::Warning,
    title: "Access-Control-Allow-Origin: null",
    finds: "`Access-Control-Allow-Origin` is `null`.",
    why: "Every sandboxed frame and every `data:` document has the origin `null`, so \
          this lets in anybody who wants in, with credentials too.",
    fix: "Name the origins that you trust, or send `*` if the content is public.",
    sections: &[CORS_CHECK, ALLOW_ORIGIN],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.allow_origin() else { return };
    if line.value == "null" {
        report.report_line(
            line,
            "`null` is the origin of any sandboxed frame, so this lets in whoever \
             makes one.",
        );
    }
}
