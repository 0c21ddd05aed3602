//! More than one origin in Access-Control-Allow-Origin.

use http_status::excerpt;

use super::sections::{ALLOW_ORIGIN, CORS_CHECK};
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "cors-origin-list",
    level: Level::Error,
    title: "More than one origin in Access-Control-Allow-Origin",
    finds: "`Access-Control-Allow-Origin` comes several times, or lists several \
          origins.",
    why: "Browsers compare the whole value with the origin of the page, so a list \
          matches nobody, and not even the same value twice is accepted.",
    fix: "Answer with the one origin of the request, after looking it up in your \
          list, and add `Vary: Origin`.",
    sections: &[CORS_CHECK, ALLOW_ORIGIN],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let lines: Vec<_> = subject.fields().all("Access-Control-Allow-Origin").collect();
    let numbers = lines.iter().map(|line| line.line);
    match lines.as_slice() {
        [] => {}
        [line] => {
            let parts = line.value.split([',', ' ', '\t']);
            if parts.filter(|part| !part.is_empty()).count() > 1 {
                let value = excerpt(&line.value);
                report.report_line(
                    line,
                    format!(
                        "Browsers accept one origin, and `{value}` is more than \
                         one."
                    ),
                );
            }
        }
        several => report.report(
            numbers,
            format!(
                "`Access-Control-Allow-Origin` comes {} times, and browsers accept it \
                 only once.",
                several.len()
            ),
        ),
    }
}
