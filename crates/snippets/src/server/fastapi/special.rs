//! Handlers of the codes that the common template does not fit.

use super::super::Written;
use super::super::example::Example;
use super::super::text::indented;
use super::imports::with_imports;
use super::problem;

const NO_INTERIM: &str = "ASGI servers send no interim response but 100: the \
                          protocol has no event for it that they implement.";

/// The text of a code whose code differs in kind.
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
        206 | 416 => RANGE,
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
    let info = format!("log.info(\"{number} in request %s\", request_id)");
    let error = format!("log.exception(\"{number} in request %s\", request_id)");
    let plain = problem(example);
    let mut text = text.to_owned();
    for indent in ["        ", "    "] {
        let logged = indented(indent, &plain.replace(&info, &error));
        text = text.replace(&format!("{indent}$problem_logged\n"), &logged);
        text = text.replace(&format!("{indent}$problem\n"), &indented(indent, &plain));
    }
    Some(Written { text: with_imports(&text), limit })
}

const CONTINUE: &str = include_str!("texts/continue.py.txt");
const SWITCH: &str = include_str!("texts/switch.py.txt");
const JOB: &str = include_str!("texts/job.py.txt");
const HINTS: &str = include_str!("texts/hints.py.txt");
const RESUMPTION: &str = include_str!("texts/resumption.py.txt");
const RANGE: &str = include_str!("texts/range.py.txt");
const MULTI: &str = include_str!("texts/multi.py.txt");
const METHODS: &str = include_str!("texts/methods.py.txt");
const TIMEOUT: &str = include_str!("texts/timeout.py.txt");
const INVALID: &str = include_str!("texts/invalid.py.txt");
const FAILURE: &str = include_str!("texts/failure.py.txt");
const BAD_GATEWAY: &str = include_str!("texts/bad_gateway.py.txt");
const GATEWAY_TIMEOUT: &str = include_str!("texts/gateway_timeout.py.txt");
