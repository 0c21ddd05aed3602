//! 304 with an entity tag that the client does not have.

use http_status::excerpt;

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "304-mismatch",
    level: Level::Error,
    title: "304 with an entity tag that the client does not have",
    finds: "The status is 304, and its `ETag` matches none of the `If-None-Match` of \
          the request.",
    why: "The 304 says that a copy is good which the client does not have. A cache \
          finds nothing to freshen with it, and uses old content or none.",
    fix: "Send a 200 with the content where no entity tag matches; \
          `If-Modified-Since` does not count beside `If-None-Match`. A server that \
          compresses and changes the tag has to compare the changed one.",
    sections: &[
        rfc_section!(9110, "13.1.2"),
        rfc_section!(9110, "15.4.5"),
        rfc_section!(9111, "4.3.4"),
    ],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if !subject.is_status(&[304]) || subject.if_none_match() != Some(false) {
        return;
    }
    let asked = subject.request_field("If-None-Match");
    let Some((line, asked)) = subject.field("ETag").zip(asked) else { return };
    report.report_line(
        line,
        format!(
            "The 304 is about `{}`, and the client asked with `{}`.",
            excerpt(&line.value),
            excerpt(&asked.value),
        ),
    );
}
