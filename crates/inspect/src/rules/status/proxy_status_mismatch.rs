//! Proxy-Status of another status.

use http_status::excerpt;

use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::proxy_status,
};

pub(super) const RULE: Rule = Rule {
    id: "proxy-status-mismatch",
    level: Level::Note,
    title: "Proxy-Status of another status",
    finds: "The last error type in `Proxy-Status` goes with another status than the \
          one of the response.",
    why: "Clients decide by the status whether to try again, and people decide by the \
          error type whom to ask; here the two say different things.",
    fix: "Send the status that the error type recommends, or a type that fits.",
    sections: &[rfc_section!(9209, "2.3")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(value) = subject.fields().value("Proxy-Status") else { return };
    let Some(status) = subject.status() else { return };
    let members = proxy_status::parse(&value).unwrap_or_default();
    let Some(member) = members.iter().rfind(|member| member.error.is_some()) else {
        return;
    };
    let error = member.error.as_deref().unwrap_or_default();
    if let Some(other) = proxy_status::status_of(error).filter(|other| *other != status)
    {
        let message = format!(
            "`{}` reports `{error}` in `Proxy-Status`, which goes with a {other}, and \
             the status is {status}.",
            excerpt(&member.name),
        );
        report.report(subject.fields().lines("Proxy-Status"), message);
    }
}
