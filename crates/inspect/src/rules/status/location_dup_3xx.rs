//! Several Locations that differ.

use http_status::excerpt;

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "3xx-location-dup",
    level: Level::Error,
    title: "Several Locations that differ",
    finds: "A 3xx has two `Location` lines with different values.",
    why: "`Location` is no list. Browsers fail with a network error, because somebody \
          may have smuggled in the second line; other clients take the first or the \
          last.",
    fix: "Send one `Location`. Look for a proxy or a framework that adds its own.",
    sections: &[rfc_section!(9110, "5.3"), rfc_section!(9110, "10.2.2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if !subject.is_class(3) || !subject.has_lines() || subject.location().is_some() {
        return;
    }
    let mut lines = subject.fields().all("Location");
    let Some(first) = lines.next() else { return };
    let Some(other) = lines.find(|line| line.value != first.value) else { return };
    let message = format!(
        "There are several `Location` lines, `{}` and `{}` among them.",
        excerpt(&first.value),
        excerpt(&other.value),
    );
    report.report(subject.fields().lines("Location"), message);
}
