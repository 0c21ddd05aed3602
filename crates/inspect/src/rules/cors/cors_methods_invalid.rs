//! Malformed Access-Control-Allow-Methods.

use http_status::excerpt;

use super::sections::{GRAMMAR, PREFLIGHT};
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "cors-methods-invalid",
    level: Level::Error,
    title: "Malformed Access-Control-Allow-Methods",
    finds: "`Access-Control-Allow-Methods` is not a list of methods with commas \
          between them.",
    why: "A preflight whose list cannot be read fails as a whole, for every method.",
    fix: "Write `GET, POST, PUT`: commas, no quotes, no semicolons.",
    sections: &[GRAMMAR, PREFLIGHT],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let mut methods = subject.listed("Access-Control-Allow-Methods");
    let Some((line, method)) =
        methods.find(|(_, method)| !http_status::is_token(method))
    else {
        return;
    };
    let method = excerpt(method);
    report.report_line(
        line,
        format!(
            "`{method}` in `Access-Control-Allow-Methods` is no method, so the \
             list cannot be read."
        ),
    );
}
