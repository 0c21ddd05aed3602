//! 207 without XML.

use http_status::excerpt;

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "207-not-xml",
    level: Level::Note,
    title: "207 without XML",
    finds: "The status is 207 and the media type is not one of XML.",
    why: "WebDAV clients look for a `multistatus` element. A batch API that answers in \
          JSON has to tell its clients how to read the result, for the status does \
          not.",
    fix: "Send `application/xml` to WebDAV clients; for an API of your own, a 200 with \
          the results inside does as well.",
    sections: &[rfc_section!(4918, "13"), rfc_section!(4918, "11.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if !subject.is_status(&[207]) {
        return;
    }
    let Some(media_type) = subject.media_type() else { return };
    let is_xml = matches!(media_type.as_str(), "application/xml" | "text/xml");
    if is_xml || media_type.ends_with("+xml") {
        return;
    }
    let message = format!(
        "The content of this 207 is `{}`, where WebDAV has an XML document.",
        excerpt(&media_type),
    );
    report.report(subject.fields().lines("Content-Type"), message);
}
