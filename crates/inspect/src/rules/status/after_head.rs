//! What 204 and 304 have in common: they end with their header section (RFC 9112
//! section 6.3).

use crate::{Level, Subject, rule::Reporter};

/// Reports content behind such a response.
pub(super) fn check(status: u16, subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if !subject.is_status(&[status]) || !subject.shows_content() {
        return;
    }
    let line = [subject.status_line()];
    let says = format!(
        "A {status} ends with its header section, and content follows this one"
    );
    if subject.may_be_of_terminal() {
        let message = format!(
            "{says}, unless your terminal wrote it: curl and other clients show nothing \
             after a {status}."
        );
        report.report_as(Level::Warning, line, message);
    } else {
        report.report(line, format!("{says}."));
    }
}
