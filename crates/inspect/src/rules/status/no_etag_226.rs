//! 226 without `ETag`.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "226-no-etag",
    level: Level::Error,
    title: "226 without ETag",
    finds: "The status is 226 and there is no `ETag`.",
    why: "The content is a difference to an earlier version. Without the tag of the \
          version that results, the client cannot ask for the next difference.",
    fix: "Send the `ETag` of the current instance, or a 200 with all of it.",
    sections: &[rfc_section!(3229, "10.4.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if subject.is_status(&[226]) && !subject.has("ETag") {
        report.report(
            [subject.status_line()],
            "A 226 has to name the current version in `ETag`, and this one does not.",
        );
    }
}
