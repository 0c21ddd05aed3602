//! Another origin is allowed than asked.

use http_status::excerpt;

use super::sections::CORS_CHECK;
use crate::{Level, Rule, Subject, rule::Reporter, syntax::origin};

pub(super) const RULE: Rule = Rule {
    id: "cors-origin-mismatch",
    level: Level::Note,
    title: "Another origin is allowed than asked",
    finds: "The request names its `Origin`, and `Access-Control-Allow-Origin` names \
          another one.",
    why: "The browser keeps the response from the page. That is right where the page \
          is a stranger, and a puzzle where it is not.",
    fix: "If the page is yours, add its origin to your list; scheme and port count.",
    sections: &[CORS_CHECK],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.allow_origin() else { return };
    let Some(origin) = subject.foreign_origin().filter(|o| *o != line.value) else {
        return;
    };
    if origin::check(&line.value).is_err() {
        return;
    }
    let (origin, allowed) = (excerpt(origin), excerpt(&line.value));
    report.report_line(
        line,
        format!("The request came from `{origin}`, and only `{allowed}` is allowed."),
    );
}
