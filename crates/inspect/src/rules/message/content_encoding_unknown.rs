//! Unknown content coding.

use super::shown;
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::lists::members,
};

pub(super) const RULE: Rule = Rule {
    id: "content-encoding-unknown",
    level: Level::Warning,
    title: "Unknown content coding",
    finds: "`Content-Encoding` names something that is not a registered content \
          coding.",
    why: "A client that does not know the coding cannot read the content: some show it \
          as it is, others fail.",
    fix: "Send `gzip`, `br` or `zstd` if the content is compressed so, else leave the \
          field out. A charset belongs in `Content-Type`.",
    sections: &[rfc_section!(9110, "8.4.1"), rfc_section!(9110, "16.6.1")],
    check,
    ..Rule::DEFAULT
};

const CODINGS: [&str; 12] = [
    "aes128gcm",
    "br",
    "compress",
    "dcb",
    "dcz",
    "deflate",
    "exi",
    "gzip",
    "pack200-gzip",
    "x-compress",
    "x-gzip",
    "zstd",
];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for line in subject.fields().all("Content-Encoding") {
        let is_unknown = |coding: &&str| {
            !coding.eq_ignore_ascii_case("identity")
                && !CODINGS.iter().any(|known| known.eq_ignore_ascii_case(coding))
        };
        let Some(coding) = members(&line.value).find(is_unknown) else {
            continue;
        };
        let message = match coding.to_ascii_lowercase().as_str() {
            "utf-8" | "utf8" | "iso-8859-1" | "ascii" => {
                format!("{} is a charset, not a content coding.", shown(coding))
            }
            "chunked" => {
                "`chunked` is a transfer coding, not a content coding.".to_owned()
            }
            "aws-chunked" => {
                "`aws-chunked` was meant for the upload to the store, and no client \
                              can decode it."
                    .to_owned()
            }
            _ => format!("{} is no content coding that is registered.", shown(coding)),
        };
        report.report_line(line, message);
        return;
    }
}
