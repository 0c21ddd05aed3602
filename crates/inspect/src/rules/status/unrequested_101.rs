//! 101 to a protocol that was not asked for.

use http_status::excerpt;

use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::lists::members,
};

pub(super) const RULE: Rule = Rule {
    id: "101-unrequested",
    level: Level::Error,
    title: "101 to a protocol that was not asked for",
    finds: "The status is 101, and the `Upgrade` of the request does not list the \
          protocol of the response.",
    why: "The client goes on in the protocol that it asked for, so it cannot read a \
          byte of what follows.",
    fix: "Switch only to a protocol that the request lists in `Upgrade`, or answer as \
          if `Upgrade` were not there.",
    sections: &[rfc_section!(9110, "7.8"), rfc_section!(9110, "15.2.2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(fields) = subject.request_fields() else { return };
    if !subject.is_status(&[101]) || !subject.is_http1() {
        return;
    }
    let Some(asked) = fields.value("Upgrade") else {
        report.report(
            [subject.status_line()],
            "A 101 switches protocols, and the request had no `Upgrade` that asked for \
             that.",
        );
        return;
    };
    let Some(line) = subject.field("Upgrade") else { return };
    let is_asked =
        |protocol: &str| members(&asked).any(|one| one.eq_ignore_ascii_case(protocol));
    if members(&line.value).all(is_asked) {
        return;
    }
    let message = format!(
        "The 101 switches to `{}`, and the request asked for `{}`.",
        excerpt(&line.value),
        excerpt(&asked),
    );
    report.report_line(line, message);
}
