//! Unknown charset.

use super::{charset_on_binary::is_binary, shown};
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::charsets,
};

pub(super) const RULE: Rule = Rule {
    id: "charset-unknown",
    level: Level::Warning,
    title: "Unknown charset",
    finds: "`Content-Type` names a charset of text that browsers do not know.",
    why: "The name is ignored, and the client guesses.",
    fix: "Send `charset=utf-8`, and the content in UTF-8.",
    sections: &[
        rfc_section!(9110, "8.3.2"),
        crate::Section {
            title: "Encoding Standard section 4.2",
            url: "https://encoding.spec.whatwg.org/#names-and-labels",
        },
    ],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Content-Type") else { return };
    let Some(media_type) = subject.content_type() else { return };
    let Some(charset) = media_type.charset() else { return };
    // On content that is no text, none means anything: another rule.
    if !charsets::is_known(charset) && !is_binary(media_type) {
        report.report_line(
            line,
            format!("{} is no charset that browsers know.", shown(charset)),
        );
    }
}
