//! 406 to a client that accepts anything.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "406-without",
    level: Level::Warning,
    title: "406 to a client that accepts anything",
    finds: "The status is 406, and the request has no `Accept` field, or none that \
          rules anything out.",
    why: "The client takes whatever there is, so nothing that it could send would \
          help.",
    fix: "Send the default representation, or, if something else is wrong with the \
          request, the status for that.",
    sections: &[rfc_section!(9110, "15.5.7"), rfc_section!(9110, "12.5.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if !subject.is_status(&[406]) {
        return;
    }
    let Some(fields) = subject.request_fields() else { return };
    let others = ["Accept-Encoding", "Accept-Language", "Accept-Charset"];
    let is_open = fields.value("Accept").is_none_or(|accept| accept == "*/*");
    if is_open && others.iter().all(|name| fields.first(name).is_none()) {
        report.report(
            [subject.status_line()],
            "The request accepts anything, and the response says that nothing is \
             acceptable to it.",
        );
    }
}
