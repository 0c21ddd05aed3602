//! Strict-Transport-Security without max-age.

use http_status::excerpt;

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::hsts};

pub(super) const RULE: Rule = Rule {
    id: "hsts-no-max-age",
    level: Level::Error,
    title: "Strict-Transport-Security without max-age",
    finds: "`max-age` is missing, which is the one directive that has to be there.",
    why: "User agents ignore the whole field.",
    fix: "Send `max-age=31536000`, or a short time to begin with.",
    sections: &[rfc_section!(6797, "6.1.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Strict-Transport-Security") else { return };
    // One that is written wrongly has a rule of its own.
    let is_malformed = hsts::directives(&line.value).any(|directive| {
        !http_status::is_token(directive.name)
            && directive.name.to_ascii_lowercase().contains("max-age")
    });
    if !hsts::has(&line.value, "max-age") && !is_malformed {
        let value = excerpt(&line.value);
        report.report_line(
            line,
            format!("`{value}` is ignored, because there is no `max-age`."),
        );
    }
}
