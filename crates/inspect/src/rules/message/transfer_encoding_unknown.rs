//! Unknown transfer coding.

use super::shown;
use crate::{
    Level, Rule, Section, Subject, rule::Reporter, section::rfc_section,
    syntax::lists::members,
};

const FIELD: Section = rfc_section!(9112, "6.1");

pub(super) const RULE: Rule = Rule {
    id: "transfer-encoding-unknown",
    level: Level::Error,
    title: "Unknown transfer coding",
    finds: "`Transfer-Encoding` names something that is not a registered transfer \
          coding, or nothing at all.",
    why: "A client that does not know the coding can neither find the end of the \
          message nor read it.",
    fix: "Send `Transfer-Encoding: chunked`. Compression of content belongs in \
          `Content-Encoding`; `identity` was removed from HTTP long ago.",
    sections: &[rfc_section!(9112, "7"), FIELD],
    check,
    ..Rule::DEFAULT
};

const CODINGS: [&str; 6] =
    ["chunked", "gzip", "x-gzip", "deflate", "compress", "x-compress"];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if subject.is_multiplexed() {
        return;
    }
    let Some(value) = subject.fields().value("Transfer-Encoding") else { return };
    let lines = subject.fields().lines("Transfer-Encoding");
    if value.is_empty() {
        let message = "`Transfer-Encoding` is empty and names no coding.";
        report.citing(FIELD).report(lines, message);
        return;
    }
    let unknown = members(&value).find(|coding| {
        let name = coding.split(';').next().unwrap_or_default().trim_end();
        !CODINGS.iter().any(|known| known.eq_ignore_ascii_case(name))
    });
    match unknown {
        None => {}
        Some(coding) if coding.eq_ignore_ascii_case("identity") => report
            .report(lines, "`Transfer-Encoding: identity` is no longer part of HTTP."),
        Some(coding) => report.report(
            lines,
            format!("`Transfer-Encoding` names {}, no transfer coding.", shown(coding)),
        ),
    }
}
