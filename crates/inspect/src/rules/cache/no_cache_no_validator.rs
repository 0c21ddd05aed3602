//! no-cache without a validator.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "no-cache-no-validator",
    level: Level::Note,
    title: "no-cache without a validator",
    finds: "`no-cache` asks to validate the response before each use, and there is \
            neither `ETag` nor `Last-Modified`.",
    why: "Nothing can be validated, so that each use costs a whole transfer and \
          keeping the response was in vain.",
    fix: "Send an `ETag`, or `no-store` if nothing is to be kept.",
    sections: &[rfc_section!(9111, "5.2.2.4"), rfc_section!(9110, "8.8")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let directives = subject.directives();
    let is_kept = directives.has_whole("no-cache") && !directives.has("no-store");
    if !is_kept
        || !subject.is_status(&[200, 203])
        || subject.is_other_method(&["GET", "HEAD"])
    {
        return;
    }
    if subject.has("ETag")
        || subject.has("Last-Modified")
        || subject.has_content() == Some(false)
    {
        return;
    }
    report.report(
        subject.fields().lines("Cache-Control"),
        "`no-cache` asks to validate the response, which has neither `ETag` nor \
         `Last-Modified` to do so.",
    );
}
