//! Media type under an old or invented name.

use super::shown;
use crate::{Level, Rule, Section, Subject, rule::Reporter, section::rfc_section};

const SCRIPTS: Section = rfc_section!(9239, "6");
const TYPES: Section = rfc_section!(9110, "8.3.1");

pub(super) const RULE: Rule = Rule {
    id: "media-type-alias",
    level: Level::Note,
    title: "Media type under an old or invented name",
    finds: "`Content-Type` names a type that is not registered, or no longer to be \
          used, and has a proper name.",
    why: "Clients that compare names do not know it: filters, importers, and browsers \
          with `nosniff`.",
    fix: "Send the registered name.",
    sections: &[TYPES, SCRIPTS],
    check,
    ..Rule::DEFAULT
};

/// Old names and those to use.
const ALIASES: [(&str, &str); 22] = [
    ("application/ecmascript", "text/javascript"),
    ("application/font-woff", "font/woff"),
    ("application/font-woff2", "font/woff2"),
    ("application/javascript", "text/javascript"),
    ("application/jpg", "image/jpeg"),
    ("application/x-font-ttf", "font/ttf"),
    ("application/x-font-woff", "font/woff"),
    ("application/x-gzip", "application/gzip"),
    ("application/x-javascript", "text/javascript"),
    ("application/x-json", "application/json"),
    ("application/x-pdf", "application/pdf"),
    ("application/x-zip-compressed", "application/zip"),
    ("application/xhtml", "application/xhtml+xml"),
    ("audio/mp3", "audio/mpeg"),
    ("binary/octet-stream", "application/octet-stream"),
    ("image/jpg", "image/jpeg"),
    ("image/svg", "image/svg+xml"),
    ("image/x-icon", "image/vnd.microsoft.icon"),
    ("text/json", "application/json"),
    ("text/x-javascript", "text/javascript"),
    ("text/x-json", "application/json"),
    ("text/yaml", "application/yaml"),
];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Content-Type") else { return };
    let Some(media_type) = subject.content_type() else { return };
    let found = ALIASES.iter().find(|(old, _)| *old == media_type.essence);
    if let Some((old, registered)) = found {
        let is_script = *registered == "text/javascript";
        let section = if is_script { SCRIPTS } else { TYPES };
        report.citing(section).report_line(
            line,
            format!("{} is called `{registered}` today.", shown(old)),
        );
    }
}
