//! What 401 and 407 have in common: a field that lists challenges (RFC 9110 section
//! 11.3).

use http_status::excerpt;

use crate::{Section, Subject, rule::Reporter, syntax::challenge};

/// Reports that the field is missing, in these words, that it names no way to log
/// in, or that it is no list; the last two by the section of the field.
pub(super) fn check(
    subject: &Subject<'_>,
    report: &mut Reporter<'_>,
    name: &str,
    section: Section,
    missing: &str,
) {
    let Some(value) = subject.fields().value(name) else {
        report.report([subject.status_line()], missing);
        return;
    };
    let mut report = report.citing(section);
    match challenge::parse(&value) {
        Ok(challenges) if challenges.is_empty() => report.report(
            subject.fields().lines(name),
            format!("`{name}` is empty, so it names no way to log in."),
        ),
        Ok(_) => {}
        Err(rest) => report.report(
            [subject.line_at(name, value.len() - rest.len())],
            format!("`{name}` is no list of challenges from `{}` on.", excerpt(rest)),
        ),
    }
}
