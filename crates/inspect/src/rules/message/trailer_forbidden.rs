//! Trailer with a field that has to come first.

use super::shown;
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::{lists::members, names},
};

pub(super) const RULE: Rule = Rule {
    id: "trailer-forbidden",
    level: Level::Error,
    title: "Trailer with a field that has to come first",
    finds: "`Trailer` announces, or the trailer section has, a field that recipients \
          need before the content.",
    why: "Recipients ignore it there, or a proxy that moves it to the front changes \
          the framing or the meaning of the response.",
    fix: "Send it before the content. Trailers are for what is known at the end: \
          digests, timings, the outcome.",
    sections: &[rfc_section!(9110, "6.5.1"), rfc_section!(9110, "6.6.2")],
    check,
    ..Rule::DEFAULT
};

const TABLE: &names::Table = &[
    ("age", ""),
    ("cache-control", ""),
    ("connection", ""),
    ("content-encoding", ""),
    ("content-length", ""),
    ("content-range", ""),
    ("content-type", ""),
    ("date", ""),
    ("expires", ""),
    ("host", ""),
    ("location", ""),
    ("proxy-authenticate", ""),
    ("retry-after", ""),
    ("set-cookie", ""),
    ("te", ""),
    ("trailer", ""),
    ("transfer-encoding", ""),
    ("vary", ""),
    ("www-authenticate", ""),
];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let is_forbidden = |name: &str| names::find(TABLE, name).is_some();
    for line in subject.fields().all("Trailer") {
        let announced = members(&line.value);
        if let Some(name) = announced.into_iter().find(|name| is_forbidden(name)) {
            report.report_line(
                line,
                format!(
                    "{} has to come before the content, not in a trailer.",
                    shown(name)
                ),
            );
            return;
        }
    }
    let sent = subject.exchange.trailers.0.iter().find(|line| is_forbidden(&line.name));
    if let Some(line) = sent {
        report.report_line(
            line,
            format!(
                "{} came after the content, where it does nothing.",
                shown(&line.name)
            ),
        );
    }
}

#[test]
fn the_table_is_sorted() {
    assert!(names::is_sorted(TABLE));
}
