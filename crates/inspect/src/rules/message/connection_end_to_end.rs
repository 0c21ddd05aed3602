//! Connection names a field for everybody.

use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::lists::members,
};

pub(super) const RULE: Rule = Rule {
    id: "connection-end-to-end",
    level: Level::Error,
    title: "Connection names a field for everybody",
    finds: "`Connection` names a field that is meant for all recipients, such as \
          `Cache-Control`.",
    why: "Every proxy on the way has to remove a field that is named there, so the \
          client never sees it.",
    fix: "Name only fields about this connection: `Keep-Alive`, `Upgrade`.",
    sections: &[rfc_section!(9110, "7.6.1")],
    check,
    ..Rule::DEFAULT
};

const NAMES: [&str; 18] = [
    "Age",
    "Allow",
    "Cache-Control",
    "Content-Encoding",
    "Content-Language",
    "Content-Length",
    "Content-Type",
    "Date",
    "ETag",
    "Expires",
    "Last-Modified",
    "Location",
    "Pragma",
    "Server",
    "Set-Cookie",
    "Strict-Transport-Security",
    "Vary",
    "WWW-Authenticate",
];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if subject.is_multiplexed() {
        return;
    }
    let value = subject.fields().value("Connection").unwrap_or_default();
    let options: Vec<_> = members(&value).collect();
    let is_named =
        |name: &&str| options.iter().any(|one| one.eq_ignore_ascii_case(name));
    if let Some(name) = NAMES.into_iter().find(is_named) {
        report.report(
            subject.fields().lines("Connection"),
            format!(
                "`Connection` names `{name}`, so every proxy has to remove that field."
            ),
        );
    }
}
