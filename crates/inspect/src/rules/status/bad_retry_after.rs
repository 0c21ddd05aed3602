//! Retry-After that cannot be read.

use http_status::{excerpt, is_imf_fixdate};

use crate::{
    Level, Rule, Section, Subject, rule::Reporter, section::rfc_section,
    syntax::retry_after,
};

const DATES: Section = rfc_section!(9110, "5.6.7");

pub(super) const RULE: Rule = Rule {
    id: "retry-after-bad",
    level: Level::Error,
    title: "Retry-After that cannot be read",
    finds: "`Retry-After` is neither a whole number of seconds nor a date of HTTP.",
    why: "Clients ignore what they cannot read and come back at once, which is what \
          the field was to prevent.",
    fix: "Send a number of seconds, as in `Retry-After: 120`, without sign, fraction \
          or unit.",
    sections: &[rfc_section!(9110, "10.2.3"), DATES],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for line in subject.fields().all("Retry-After") {
        let shown = excerpt(&line.value);
        match retry_after::parse(&line.value) {
            None => {
                let message = format!(
                    "`Retry-After: {shown}` is neither a whole number of seconds nor a \
                     date of HTTP."
                );
                report.report_line(line, message);
            }
            Some(retry_after::RetryAfter::Date(_)) if !is_imf_fixdate(&line.value) => {
                let message = format!(
                    "`Retry-After: {shown}` is a date in an obsolete form, which must \
                     no longer be sent."
                );
                report.citing(DATES).report_line(line, message);
            }
            Some(_) => {}
        }
    }
}
