//! The echoed origin is in Vary.

use http_status::excerpt;

use super::sections::CACHES;
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "cors-origin-varies",
    level: Level::Good,
    title: "The echoed origin is in Vary",
    finds: "`Access-Control-Allow-Origin` names the origin of the request, and `Vary` \
          names `Origin`.",
    why: "Caches keep one copy for each origin, which many servers forget to ask for.",
    fix: "Nothing is to be done.",
    sections: &[CACHES],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.allow_origin() else { return };
    if subject.foreign_origin() != Some(&line.value) || line.value == "null" {
        return;
    }
    let Some((vary, _)) =
        subject.listed("Vary").find(|(_, name)| name.eq_ignore_ascii_case("Origin"))
    else {
        return;
    };
    let value = excerpt(&line.value);
    report.report(
        [line.line, vary.line],
        format!(
            "Caches keep the answer for `{value}` apart from those for other origins."
        ),
    );
}
