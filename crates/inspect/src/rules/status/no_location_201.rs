//! 201 without Location.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "201-no-location",
    level: Level::Note,
    title: "201 without Location",
    finds: "The status is 201 and there is no `Location` field.",
    why: "Without `Location` the response says that the target URI itself was created. \
          That is right for a PUT; after a POST the client does not learn where the \
          new resource is.",
    fix: "Send `Location` with the URI of what was created, unless that is the URI of \
          the request.",
    sections: &[rfc_section!(9110, "15.3.2"), rfc_section!(9110, "10.2.2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if !subject.is_status(&[201]) || subject.has("Location") {
        return;
    }
    if matches!(subject.method(), Some("PUT" | "GET" | "HEAD" | "OPTIONS" | "TRACE")) {
        return;
    }
    report.report(
        [subject.status_line()],
        "The 201 has no `Location`, which says that the target of the request is what \
         was created.",
    );
}
