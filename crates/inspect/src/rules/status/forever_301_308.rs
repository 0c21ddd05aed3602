//! Permanent answer without an end.

use crate::{Level, Rule, Subject, cache::Kind, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "301-308-forever",
    level: Level::Note,
    title: "Permanent answer without an end",
    finds: "The status is 300, 301, 308 or 410, and neither `Cache-Control` nor \
          `Expires` tells browsers how long that holds. `public` and `private` allow \
          them to keep it, and set no end either.",
    why: "Caches may keep these as long as they like, and Chromium keeps them without \
          limit: a mistake cannot be taken back in browsers that have seen it.",
    fix: "Send `Cache-Control: max-age` with a day or so until you are sure.",
    sections: &[rfc_section!(9111, "4.2.2"), rfc_section!(9110, "15.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(facts) = subject.caching() else { return };
    let status = facts.status;
    if !subject.is_status(&[300, 301, 308, 410])
        || subject.is_other_method(&["GET", "HEAD"])
        || !facts.is_guessed(Kind::Private)
    {
        return;
    }
    if matches!(status, 301 | 308) && !subject.has("Location") {
        return;
    }
    let message = format!(
        "Nothing limits how long browsers keep this {status}, and Chromium keeps it \
         for good."
    );
    report.report([subject.status_line()], message);
}
