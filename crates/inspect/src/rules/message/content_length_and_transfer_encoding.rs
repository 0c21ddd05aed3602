//! Content-Length beside Transfer-Encoding.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "content-length-and-transfer-encoding",
    level: Level::Error,
    title: "Content-Length beside Transfer-Encoding",
    finds: "The response has both `Content-Length` and `Transfer-Encoding`.",
    why: "`Transfer-Encoding` wins, but a recipient that looks at the length ends the \
          message elsewhere: the classic way to smuggle a response past a proxy.",
    fix: "Send `Content-Length` if the length is known, else `Transfer-Encoding: \
          chunked`, and never both.",
    sections: &[rfc_section!(9112, "6.2"), rfc_section!(9112, "6.3")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let is_owned = subject.status().is_some_and(|status| status < 200 || status == 204)
        || subject.is_multiplexed()
        || subject.is_tunnel();
    if is_owned {
        return;
    }
    let fields = subject.fields();
    let (lengths, codings) =
        (fields.lines("Content-Length"), fields.lines("Transfer-Encoding"));
    if !lengths.is_empty() && !codings.is_empty() {
        let coding = fields.value("Transfer-Encoding").unwrap_or_default();
        report.report(
            lengths.into_iter().chain(codings),
            format!(
                "`Content-Length` has no place beside `Transfer-Encoding: {}`.",
                http_status::excerpt(&coding)
            ),
        );
    }
}
