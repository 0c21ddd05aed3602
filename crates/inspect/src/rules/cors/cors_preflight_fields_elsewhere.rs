//! Answers to a preflight that was not asked.

use http_status::excerpt;

use super::sections::PREFLIGHT;
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "cors-preflight-fields-elsewhere",
    level: Level::Note,
    title: "Answers to a preflight that was not asked",
    finds: "The request is no `OPTIONS`, and the response has \
          `Access-Control-Allow-Methods`, `-Allow-Headers` or `-Max-Age`.",
    why: "Browsers read these only in the answer to a preflight; everywhere else they \
          are ballast.",
    fix: "Send them with answers to `OPTIONS` only.",
    sections: &[PREFLIGHT],
    check,
    ..Rule::DEFAULT
};

const FIELDS: [&str; 3] = [
    "Access-Control-Allow-Methods",
    "Access-Control-Allow-Headers",
    "Access-Control-Max-Age",
];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if !subject.is_no_preflight() {
        return;
    }
    let lines: Vec<_> = FIELDS.iter().filter_map(|name| subject.field(name)).collect();
    let Some(first) = lines.first() else { return };
    let method = excerpt(subject.method().unwrap_or_default());
    report.report(
        lines.iter().map(|line| line.line),
        format!(
            "Browsers read `{}` only in the answer to a preflight, and this is \
             one to {method}.",
            first.name
        ),
    );
}
