//! POST that becomes a GET.

use crate::{Level, Rule, Section, Subject, rule::Reporter, section::rfc_section};

const FOUND: Section = rfc_section!(9110, "15.4.3");

pub(super) const RULE: Rule = Rule {
    id: "3xx-method",
    level: Level::Warning,
    title: "POST that becomes a GET",
    finds: "The method is POST and the status is 301; a note if it is 302, with which \
          many mean a 303.",
    why: "Browsers and most clients follow with a GET and drop the content, so what \
          was posted to the old address never reaches the new one.",
    fix: "Send a 308 or 307 to have the POST repeated at the new address, and a 303 to \
          show the outcome of this one.",
    sections: &[rfc_section!(9110, "15.4.2"), FOUND],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if subject.method() != Some("POST") || !subject.has("Location") {
        return;
    }
    match subject.status() {
        Some(301) => report.report(
            [subject.status_line()],
            "Clients follow this 301 with a GET, and what the POST carried is lost.",
        ),
        Some(302) => report.citing(FOUND).report_as(
            Level::Note,
            [subject.status_line()],
            "Clients follow this 302 with a GET: a 303 says so, and a 307 would have \
             them repeat the POST.",
        ),
        _ => {}
    }
}
