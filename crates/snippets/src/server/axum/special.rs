//! Handlers of the codes that the common template does not fit.

use super::super::Written;
use super::super::example::Example;
use super::super::text::indented;
use super::problem;

const NO_INTERIM: &str = "hyper sends no interim response but 100 and 101.";

/// The text of a code whose code differs in kind, without its imports, and what
/// axum cannot do.
pub(super) fn write(example: &Example<'_>) -> Option<Written> {
    let mut limit = None;
    let text = match example.recipe.code.get() {
        100 => CONTINUE,
        101 => SWITCH,
        102 => {
            limit = Some(NO_INTERIM);
            JOB
        }
        103 => {
            limit = Some(NO_INTERIM);
            HINTS
        }
        104 => {
            limit = Some(NO_INTERIM);
            RESUMPTION
        }
        206 => PARTIAL,
        416 => RANGE,
        207 => MULTI,
        405 => METHODS,
        408 => TIMEOUT,
        422 => INVALID,
        500 => FAILURE,
        502 => BAD_GATEWAY,
        504 => GATEWAY_TIMEOUT,
        _ => return None,
    };
    let number = example.number;
    let info = format!("tracing::info!(%request_id, \"{number}\");");
    let error = format!("tracing::error!(%request_id, %error, \"{number}\");");
    let last = problem(example, "");
    let early = problem(example, "return ");
    let mut text = text.to_owned();
    for indent in ["            ", "        ", "    "] {
        for (mark, problem) in [
            ("$return_logged", early.replace(&info, &error)),
            ("$return", early.clone()),
            ("$logged", last.replace(&info, &error)),
            ("$problem", last.clone()),
        ] {
            let line = format!("{indent}{mark}\n");
            text = text.replace(&line, &indented(indent, &problem));
        }
    }
    Some(Written { text, limit })
}

const CONTINUE: &str = include_str!("texts/continue.rs.txt");
const SWITCH: &str = include_str!("texts/switch.rs.txt");
const JOB: &str = include_str!("texts/job.rs.txt");
const HINTS: &str = include_str!("texts/hints.rs.txt");
const RESUMPTION: &str = include_str!("texts/resumption.rs.txt");
const RANGE: &str = include_str!("texts/range.rs.txt");
const PARTIAL: &str = include_str!("texts/partial.rs.txt");
const MULTI: &str = include_str!("texts/multi.rs.txt");
const METHODS: &str = include_str!("texts/methods.rs.txt");
const TIMEOUT: &str = include_str!("texts/timeout.rs.txt");
const INVALID: &str = include_str!("texts/invalid.rs.txt");
const FAILURE: &str = include_str!("texts/failure.rs.txt");
const BAD_GATEWAY: &str = include_str!("texts/bad_gateway.rs.txt");
const GATEWAY_TIMEOUT: &str = include_str!("texts/gateway_timeout.rs.txt");
