//! Transfer coding that the client did not name.

use super::shown;
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::lists::members,
};

pub(super) const RULE: Rule = Rule {
    id: "transfer-encoding-unasked",
    level: Level::Warning,
    title: "Transfer coding that the client did not name",
    finds: "`Transfer-Encoding` names a compression, and the request had no `TE` \
          field.",
    why: "A client says in `TE` which transfer codings it takes beside `chunked`. \
          Browsers take none and show compressed bytes.",
    fix: "Compress with `Content-Encoding`, which clients ask for in \
          `Accept-Encoding`.",
    sections: &[rfc_section!(9110, "10.1.4"), rfc_section!(9112, "7.4")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    const COMPRESSIONS: [&str; 5] =
        ["gzip", "x-gzip", "deflate", "compress", "x-compress"];
    if subject.is_multiplexed() || !subject.request_lacks("TE") {
        return;
    }
    let value = subject.fields().value("Transfer-Encoding").unwrap_or_default();
    let is_compression =
        |coding: &&str| COMPRESSIONS.iter().any(|one| one.eq_ignore_ascii_case(coding));
    if let Some(coding) = members(&value).find(is_compression) {
        report.report(
            subject.fields().lines("Transfer-Encoding"),
            format!(
                "The transfer coding {} is used, and the request names none in `TE`.",
                shown(coding)
            ),
        );
    }
}
