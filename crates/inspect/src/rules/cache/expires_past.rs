//! Expires lies before Date.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "expires-past",
    level: Level::Note,
    title: "Expires lies before Date",
    finds: "`Expires` is earlier than `Date` or the same, and `Cache-Control` says \
            nothing of the lifetime.",
    why: "The response is stale when it arrives: each use is validated first, or \
          fetched again.",
    fix: "If that is meant, `Cache-Control: no-cache` says it plainly; if not, set the \
          clock or the date right.",
    sections: &[rfc_section!(9111, "5.3"), rfc_section!(9111, "4.2.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let directives = subject.directives();
    let says_itself = ["no-store", "no-cache", "max-age"];
    if says_itself.iter().any(|name| directives.has(name)) {
        return;
    }
    let Some(line) = subject.field("Expires") else { return };
    let (Some(expires), Some(date)) =
        (subject.date_of("Expires"), subject.date_of("Date"))
    else {
        return;
    };
    if expires <= date {
        report.report_line(
            line,
            format!(
                "The response is stale from the start: `Expires` ({}) is not after \
                 `Date`.",
                http_status::excerpt(&line.value)
            ),
        );
    }
}
