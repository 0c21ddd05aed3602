//! 206 with a part that was not asked for.

use http_status::excerpt;

use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::content_range,
};

pub(super) const RULE: Rule = Rule {
    id: "206-other-range",
    level: Level::Error,
    title: "206 with a part that was not asked for",
    finds: "The `Content-Range` of a 206 has no byte in common with the `Range` of the \
          request. A server may send less than was asked for, or join parts, so that \
          an overlap is enough.",
    why: "A client that does not compare the two puts the part into the wrong place, \
          and the download is broken.",
    fix: "Send the bytes that `Range` names, or a 200 with the whole. A proxy that \
          answers from another part has to fetch the one that is asked for.",
    sections: &[rfc_section!(9110, "15.3.7"), rfc_section!(9110, "14.2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if !subject.is_status(&[206]) || subject.is_multipart_ranges() {
        return;
    }
    let asked = subject.request_field("Range");
    let Some((line, asked)) = subject.field("Content-Range").zip(asked) else { return };
    let sent = content_range::parse(&line.value);
    if sent.and_then(|sent| sent.is_asked(&asked.value)) == Some(false) {
        report.report_line(
            line,
            format!(
                "The request asked for `{}`, and the response is `{}`.",
                excerpt(&asked.value),
                excerpt(&line.value),
            ),
        );
    }
}
