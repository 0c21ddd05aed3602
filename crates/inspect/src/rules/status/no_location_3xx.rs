//! Redirect without Location.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "3xx-no-location",
    level: Level::Error,
    title: "Redirect without Location",
    finds: "The status is 301, 302, 303, 307 or 308 and there is no `Location`: an \
          error for a 303, which exists for it, and a warning for the others.",
    why: "There is nowhere to go: browsers show the content of the redirect as a page, \
          and fetch hands it to the script as it is.",
    fix: "Send `Location` with the new address.",
    sections: &[rfc_section!(9110, "10.2.2"), rfc_section!(9110, "15.4")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(status) = subject.status() else { return };
    if !subject.is_redirect() || subject.has("Location") {
        return;
    }
    // Resumable uploads have a 308 that asks for more and redirects nobody.
    if status == 308 && subject.has("Range") {
        return;
    }
    let level = if status == 303 { Level::Error } else { Level::Warning };
    let message = format!("The {status} redirects, but no `Location` says where to.");
    report.report_as(level, [subject.status_line()], message);
}
