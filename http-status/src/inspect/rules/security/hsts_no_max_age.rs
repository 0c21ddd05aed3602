//! Strict-Transport-Security without max-age.

use crate::inspect::{
    Level, Rule, Subject, finding::Reporter, rule::rfc_section, syntax::hsts,
};
use crate::text::excerpt;

pub(super) const RULE: Rule = Rule {
    id: "hsts-no-max-age",
    level: Level::Error,
    title: "Strict-Transport-Security without max-age",
    finds: "`max-age` is missing, which is the one directive that has to be there.",
    why: "User agents ignore the whole field.",
    fix: "Send `max-age=31536000`, or a short time to begin with.",
    sections: &[rfc_section!(6797, "6.1.1")],
    check,
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Strict-Transport-Security") else { return };
    if !hsts::has(&line.value, "max-age") {
        let value = excerpt(&line.value);
        report.report_line(
            line,
            format!("`{value}` is ignored, because there is no `max-age`."),
        );
    }
}
