//! Handlers of the codes that the common template does not fit.

use super::super::Written;
use super::super::example::Example;
use super::super::text::indented;
use super::{quote, set};

/// The text of a code whose code differs in kind.
pub(super) fn write(example: &Example<'_>) -> Option<Written> {
    let limit_104 = "Node has no public method that writes a 104.";
    let text = match example.recipe.code.get() {
        100 => CONTINUE,
        101 => SWITCH,
        102 => return Some(Written::whole(interim(PROCESSING))),
        103 => return Some(Written::whole(interim(HINTS))),
        104 => return Some(Written::limited(RESUMPTION, limit_104)),
        206 | 416 => RANGE,
        207 => MULTI,
        405 => METHODS,
        408 => TIMEOUT,
        417 => EXPECTATION,
        422 => INVALID,
        500 => FAILURE,
        502 => BAD_GATEWAY,
        504 => GATEWAY_TIMEOUT,
        _ => return None,
    };
    let mut text = text.replace("$title", &quote(example.title()));
    text = text.replace("$detail", &quote(example.scenario.detail));
    for indent in ["    ", "  "] {
        let fields = indented(indent, &set(example, &example.fields));
        text = text.replace(&format!("{indent}$fields\n"), &fields);
    }
    Some(Written::whole(text))
}

const CONTINUE: &str = include_str!("texts/continue.mjs.txt");
const SWITCH: &str = include_str!("texts/switch.mjs.txt");

fn interim(call: &str) -> String {
    format!(
        r"import {{ setTimeout as slowQuery }} from 'node:timers/promises';
import express from 'express';

export const app = express();

app.get('/reports/:id', async (req, res) => {{
{call}
  const total = await slowQuery(50, 1299);
  res.json({{ id: req.params.id, total }});
}});
"
    )
}

const PROCESSING: &str = "  \
  // RFC 4918 dropped the 102; a 202 and a page about the job replace it.
  // HTTP/1.0 knows no interim responses (RFC 9110 section 15.2).
  if (req.httpVersion !== '1.0') res.writeProcessing();";

const HINTS: &str = "  \
  // HTTP/1.0 knows no interim responses (RFC 9110 section 15.2).
  if (req.httpVersion !== '1.0') {
    res.writeEarlyHints({ link: '</report.css>; rel=preload; as=style' });
  }";

const RESUMPTION: &str = include_str!("texts/resumption.mjs.txt");
const RANGE: &str = include_str!("texts/range.mjs.txt");
const MULTI: &str = include_str!("texts/multi.mjs.txt");
const METHODS: &str = include_str!("texts/methods.mjs.txt");
const TIMEOUT: &str = include_str!("texts/timeout.mjs.txt");
const EXPECTATION: &str = include_str!("texts/expectation.mjs.txt");
const INVALID: &str = include_str!("texts/invalid.mjs.txt");
const FAILURE: &str = include_str!("texts/failure.mjs.txt");
const BAD_GATEWAY: &str = include_str!("texts/bad_gateway.mjs.txt");
const GATEWAY_TIMEOUT: &str = include_str!("texts/gateway_timeout.mjs.txt");
