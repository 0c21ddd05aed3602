//! 103 without Link.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "103-no-link",
    level: Level::Note,
    title: "103 without Link",
    finds: "A 103 has no `Link` field.",
    why: "Early hints exist to let the client fetch what the final response will need. \
          Browsers look at `Link` and nothing else, so this one costs a header section \
          and helps nobody.",
    fix: "Send `Link` with `rel=preload` or `rel=preconnect`, or leave out the 103.",
    sections: &[rfc_section!(8297, "2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for head in subject.heads() {
        if head.status.number == Some(103) && head.fields.first("Link").is_none() {
            report.report(
                [head.line],
                "The 103 has no `Link`, so there is nothing that a client could fetch \
                 early.",
            );
        }
    }
}
