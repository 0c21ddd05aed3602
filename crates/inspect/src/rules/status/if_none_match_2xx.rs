//! Content that the client said it has.

use http_status::excerpt;

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "2xx-if-none-match",
    level: Level::Error,
    title: "Content that the client said it has",
    finds: "The status is 200 or 206, the request is a GET or HEAD, and the `ETag` \
          is one of its `If-None-Match`, or that is `*`. A response without `ETag` \
          is left alone, because its server has nothing to compare.",
    why: "The client asked for the content only if it has changed, and is sent all of \
          it again: the validator costs bytes and saves none.",
    fix: "Compare `If-None-Match` with the current entity tag, weakly, and send a 304 \
          where one matches. A proxy that removes the field is a usual reason.",
    sections: &[rfc_section!(9110, "13.1.2"), rfc_section!(9110, "13.2.2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if !subject.is_status(&[200, 206])
        || !matches!(subject.method(), Some("GET" | "HEAD"))
        || subject.if_none_match() != Some(true)
    {
        return;
    }
    let Some(tag) = subject.field("ETag") else { return };
    let tag = excerpt(&tag.value);
    let status = subject.status().unwrap_or_default();
    report.report(
        [subject.status_line()],
        format!(
            "The `If-None-Match` of the request matches the `ETag` `{tag}`, so that \
             this {status} has to be a 304."
        ),
    );
}
