//! Charset other than UTF-8.

use super::shown;
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::charsets,
};

pub(super) const RULE: Rule = Rule {
    id: "charset-legacy",
    level: Level::Note,
    title: "Charset other than UTF-8",
    finds: "`Content-Type` names a charset other than UTF-8.",
    why: "Pages in it cannot say everything, forms and scripts send UTF-8 anyway, and \
          browsers read `iso-8859-1` and `us-ascii` as windows-1252.",
    fix: "Convert the content to UTF-8 and say `charset=utf-8`.",
    sections: &[
        crate::Section {
            title: "Encoding Standard section 4",
            url: "https://encoding.spec.whatwg.org/#encodings",
        },
        rfc_section!(9110, "8.3.2"),
    ],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Content-Type") else { return };
    let Some(media_type) = subject.content_type() else { return };
    let Some(charset) = media_type.charset() else { return };
    let is_legacy = charsets::is_known(charset) && !charsets::is_utf8(charset);
    if is_legacy && media_type.is_text() && !media_type.is_json() {
        report.report_line(
            line,
            format!("The text is in {}, not in UTF-8.", shown(charset)),
        );
    }
}
