//! Refresh in place of a redirect.

use http_status::excerpt;

use super::sections::REFRESH;
use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "refresh-redirect",
    level: Level::Note,
    title: "Refresh in place of a redirect",
    finds: "`Refresh` sends the browser to another address.",
    why: "Only browsers follow it: caches, crawlers and other clients keep to the old \
          address, and the way back leads forward again.",
    fix: "Answer with 301, 302, 303, 307 or 308 and `Location`, if the page itself \
          need not be seen.",
    sections: &[REFRESH, rfc_section!(9110, "15.4")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Refresh") else { return };
    let Some((time, target)) = line.value.split_once([';', ',']) else { return };
    if time.trim().parse::<f64>().is_ok() && !target.trim().is_empty() {
        let target = excerpt(target.trim());
        report.report_line(
            line,
            format!("Only browsers follow the `{target}` of `Refresh`."),
        );
    }
}
