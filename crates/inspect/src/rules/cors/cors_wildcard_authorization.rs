//! A wildcard does not cover Authorization.

use super::sections::{GRAMMAR, PREFLIGHT};
use crate::{Level, Rule, Subject, rule::Reporter, syntax::lists::members};

pub(super) const RULE: Rule = Rule {
    id: "cors-wildcard-authorization",
    level: Level::Note,
    title: "A wildcard does not cover Authorization",
    finds: "`Access-Control-Allow-Headers` has `*` and does not name `Authorization`. \
          Where the preflight asked for it, this is a warning.",
    why: "Browsers make an exception of `Authorization`: it has to be listed by name.",
    fix: "Send `Access-Control-Allow-Headers: *, Authorization`, if requests carry \
          it.",
    sections: &[PREFLIGHT, GRAMMAR],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let name = "Access-Control-Allow-Headers";
    let Some((line, _)) = subject.listed(name).find(|(_, element)| *element == "*")
    else {
        return;
    };
    if subject.lists(name, "Authorization") || subject.allows_credentials() {
        return;
    }
    let asked = subject.request_field("Access-Control-Request-Headers");
    let is_asked = asked.is_some_and(|asked| {
        members(&asked.value).any(|name| name.eq_ignore_ascii_case("Authorization"))
    });
    if is_asked {
        report.report_as(
            Level::Warning,
            [line.line],
            "The preflight asked for `Authorization`, which `*` does not allow.",
        );
    } else {
        report.report_line(
            line,
            "The `*` of `Access-Control-Allow-Headers` does not allow `Authorization`.",
        );
    }
}
