//! Malformed list of field names.

use http_status::excerpt;

use super::sections::{GRAMMAR, PREFLIGHT};
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "cors-names-invalid",
    level: Level::Error,
    title: "Malformed list of field names",
    finds: "`Access-Control-Allow-Headers` or `Access-Control-Expose-Headers` is not \
          a list of field names with commas between them.",
    why: "A preflight whose list cannot be read fails as a whole; a list of names to \
          expose is ignored as a whole.",
    fix: "Write `Content-Type, X-Request-Id`: commas, no quotes, no colons.",
    sections: &[GRAMMAR, PREFLIGHT],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for name in ["Access-Control-Allow-Headers", "Access-Control-Expose-Headers"] {
        let mut listed = subject.listed(name);
        let Some((line, element)) = listed.find(|(_, e)| !http_status::is_token(e))
        else {
            continue;
        };
        let element = excerpt(element);
        report.report_line(
            line,
            format!("`{element}` is no field name, so `{name}` cannot be read."),
        );
    }
}
