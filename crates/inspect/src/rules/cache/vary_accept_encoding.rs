//! Content-Encoding without Vary: Accept-Encoding.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "vary-accept-encoding-missing",
    level: Level::Warning,
    title: "Content-Encoding without Vary: Accept-Encoding",
    finds: "The response is compressed, shared caches may store it, and `Vary` does \
            not name `Accept-Encoding`.",
    why: "A shared cache may hand the compressed content to a client that cannot read \
          it, or keep an uncompressed copy for all.",
    fix: "Send `Vary: Accept-Encoding` with the compressed response and with the plain \
          one.",
    sections: &[rfc_section!(9110, "12.5.5"), rfc_section!(9110, "12.5.3")],
    check,
    ..Rule::DEFAULT
};

/// Codings that a server chooses by `Accept-Encoding`.
const CODINGS: &[&str] = &["gzip", "br", "zstd", "deflate", "x-gzip"];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(coding) = subject.field("Content-Encoding") else { return };
    let is_negotiable =
        CODINGS.iter().any(|name| coding.value.eq_ignore_ascii_case(name));
    let is_archive =
        subject.field("Content-Type").is_some_and(|line| line.value.contains("zip"));
    if !is_negotiable || is_archive || subject.request_lacks("Accept-Encoding") {
        return;
    }
    if subject.is_shareable()
        && !subject.varies_on("Accept-Encoding")
        && !subject.varies_on("*")
    {
        report.report_line(
            coding,
            format!(
                "A shared cache may hand this `{}` content to clients that did not ask \
                 for it, as `Vary` does not name `Accept-Encoding`.",
                coding.value
            ),
        );
    }
}
