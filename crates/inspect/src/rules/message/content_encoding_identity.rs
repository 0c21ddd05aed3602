//! Content-Encoding: identity.

use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::lists::members,
};

pub(super) const RULE: Rule = Rule {
    id: "content-encoding-identity",
    level: Level::Warning,
    title: "Content-Encoding: identity",
    finds: "`Content-Encoding` names `identity`.",
    why: "The word is reserved for `Accept-Encoding`. Some clients take it for a \
          coding that they do not know.",
    fix: "Leave the field out if the content is not encoded.",
    sections: &[rfc_section!(9110, "8.4")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let is_identity = |coding: &str| coding.eq_ignore_ascii_case("identity");
    for line in subject.fields().all("Content-Encoding") {
        if members(&line.value).any(is_identity) {
            report.report_line(
                line,
                "`Content-Encoding` says `identity`, and content without coding should \
                 not have the field.",
            );
            return;
        }
    }
}
