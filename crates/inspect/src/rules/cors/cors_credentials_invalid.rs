//! Access-Control-Allow-Credentials is not true.

use http_status::excerpt;

use super::sections::{ALLOW_CREDENTIALS, CORS_CHECK};
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "cors-credentials-invalid",
    level: Level::Error,
    title: "Access-Control-Allow-Credentials is not true",
    finds: "`Access-Control-Allow-Credentials` has another value than `true` in lower \
          case; `false` is only a note.",
    why: "It is the one value that browsers know: `True` and `1` mean no, and so does \
          `true` sent twice.",
    fix: "Send `true` once, or leave the field out.",
    sections: &[ALLOW_CREDENTIALS, CORS_CHECK],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let name = "Access-Control-Allow-Credentials";
    let Some(value) = subject.fields().value(name).filter(|value| value != "true")
    else {
        return;
    };
    let lines = subject.fields().lines(name);
    if value.eq_ignore_ascii_case("false") {
        let message = format!("`{value}` means what leaving out `{name}` means.");
        return report.report_as(Level::Note, lines, message);
    }
    let value = excerpt(&value);
    report.report(
        lines,
        format!(
            "Browsers know only `true` in `{name}`, so `{value}` forbids credentials."
        ),
    );
}
