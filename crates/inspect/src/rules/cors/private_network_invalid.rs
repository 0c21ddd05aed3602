//! Access-Control-Allow-Private-Network is not true.

use http_status::excerpt;

use super::sections::PRIVATE_NETWORK;
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "private-network-invalid",
    level: Level::Warning,
    title: "Access-Control-Allow-Private-Network is not true",
    finds: "`Access-Control-Allow-Private-Network` has another value than `true`.",
    why: "Browsers that ask before they let a page into the local network take no \
          other value for a yes.",
    fix: "Send `true`, or leave the field out.",
    sections: &[PRIVATE_NETWORK],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Access-Control-Allow-Private-Network") else {
        return;
    };
    if line.value != "true" {
        let value = excerpt(&line.value);
        report.report_line(
            line,
            format!(
                "`{value}` is no yes: `Access-Control-Allow-Private-Network` has \
                 only the value `true`."
            ),
        );
    }
}
