//! Status line that HTTP does not allow.

use crate::{Level, OddityKind, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "status-line-bad",
    level: Level::Error,
    title: "Status line that HTTP does not allow",
    finds: "The first line of the response starts with `HTTP/` but is not a version, \
          one space, a status of three digits, one space and a reason phrase.",
    why: "Clients read this line strictly: some of them close the connection, others \
          take the rest for HTTP/0.9 or guess a status.",
    fix: "Send `HTTP/1.1 200 OK`: upper case, one space between the parts. Where \
          HTTP/2 or HTTP/3 is spoken, there is no such line at all.",
    sections: &[rfc_section!(9112, "4"), rfc_section!(9112, "2.3")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(odd) = subject.oddities(OddityKind::BadStatusLine) else { return };
    let message = format!(
        "`{}` is not a status line: that is `HTTP/`, a version of two digits, one \
         space, and three digits.{}",
        odd.first.text,
        odd.more()
    );
    report.report(odd.lines, message);
}
