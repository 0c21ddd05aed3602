//! 201 to a safe method.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "201-safe",
    level: Level::Warning,
    title: "201 to a safe method",
    finds: "The status is 201 and the method is GET, HEAD, OPTIONS or TRACE.",
    why: "Crawlers, prefetching browsers and link checkers send safe methods without \
          being asked. A resource that each of those visits creates is one that nobody \
          wanted.",
    fix: "Create resources by POST or PUT; answer a safe method with a 200.",
    sections: &[rfc_section!(9110, "9.2.1"), rfc_section!(9110, "15.3.2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(method) = subject.method() else { return };
    if subject.is_status(&[201])
        && matches!(method, "GET" | "HEAD" | "OPTIONS" | "TRACE")
    {
        let message = format!(
            "The 201 says that something was created, by a {method}, which is a safe \
             method."
        );
        report.report([subject.status_line()], message);
    }
}
