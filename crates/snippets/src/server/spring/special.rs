//! Handlers of the codes that the common template does not fit.

use super::super::Written;
use super::super::example::Example;
use super::super::text::indented;
use super::{logger, problem, status};

const NO_INTERIM: &str = "Spring MVC has no call for an interim response; the servlet container sends \
     no other than 100.";

/// The text of a code whose code differs in kind, without its imports, and what
/// Spring cannot do.
pub(super) fn write(example: &Example<'_>) -> Option<Written> {
    let mut limit = None;
    let text = match example.recipe.code.get() {
        100 => CONTINUE,
        101 => {
            limit = Some(
                "A WebSocket needs the module spring-websocket, which makes the \
                 101 itself; a controller can only refuse what is no handshake.",
            );
            NO_SWITCH
        }
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
        304 => FRESH,
        405 => METHODS,
        406 => ACCEPT,
        408 => TIMEOUT,
        417 => {
            limit = Some(
                "Servlet containers answer an unknown expectation with a 417 of \
                 their own, before any controller runs.",
            );
            EXPECTATION
        }
        422 => INVALID,
        500 => FAILURE,
        502 => BAD_GATEWAY,
        504 => GATEWAY_TIMEOUT,
        _ => return None,
    };
    let number = example.number;
    let calls: Vec<String> =
        example.fields.iter().map(|field| super::setter(example, field)).collect();
    let start = format!("return ResponseEntity.status({})", status(number));
    let told = problem(example, &start, calls);
    let info =
        format!("LOG.log(Level.INFO, \"{number} in request {{0}}\", requestId);");
    let error =
        format!("LOG.log(Level.ERROR, \"{number} in request \" + requestId, e);");
    let mut text = text.to_owned();
    let [_, noun] = example.handler();
    text = text.replace("  $logger\n", &indented("  ", &logger(noun)));
    for indent in ["      ", "    "] {
        let logged = indented(indent, &told.replace(&info, &error));
        text = text.replace(&format!("{indent}$logged\n"), &logged);
        text = text.replace(&format!("{indent}$problem\n"), &indented(indent, &told));
    }
    Some(Written { text, limit })
}

const CONTINUE: &str = include_str!("texts/continue.java.txt");
const NO_SWITCH: &str = include_str!("texts/no_switch.java.txt");
const JOB: &str = include_str!("texts/job.java.txt");
const HINTS: &str = include_str!("texts/hints.java.txt");
const RESUMPTION: &str = include_str!("texts/resumption.java.txt");
const RANGE: &str = include_str!("texts/range.java.txt");
const MULTI: &str = include_str!("texts/multi.java.txt");
const FRESH: &str = include_str!("texts/fresh.java.txt");
const METHODS: &str = include_str!("texts/methods.java.txt");
const ACCEPT: &str = include_str!("texts/accept.java.txt");
const TIMEOUT: &str = include_str!("texts/timeout.java.txt");
const EXPECTATION: &str = include_str!("texts/expectation.java.txt");
const INVALID: &str = include_str!("texts/invalid.java.txt");
const FAILURE: &str = include_str!("texts/failure.java.txt");
const BAD_GATEWAY: &str = include_str!("texts/bad_gateway.java.txt");
const GATEWAY_TIMEOUT: &str = include_str!("texts/gateway_timeout.java.txt");
