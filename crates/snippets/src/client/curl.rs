//! curl, in a POSIX shell.

use super::layout::{comment, fill};
use super::requests::{Content, Request};
use super::{flow::Flow, shape::Shape};
use crate::Recipe;

super::templates!("curl", ".sh");

/// The codes that `--retry` alone takes for transient.
const TRANSIENT: &[u16] = &[408, 429, 500, 502, 503, 504];

/// Whether `--retry` alone repeats a code, and then heeds its `Retry-After`.
pub(crate) fn is_transient(code: u16) -> bool {
    TRANSIENT.contains(&code)
}

/// What makes curl repeat the others.
const RETRY_ALL: &str = "curl takes this code for final: --retry-all-errors says \
                         otherwise, and needs --fail-with-body.";

const EXPECT: &str = "Above 1 MiB curl asks for a 100 by itself; an empty Expect keeps \
                      it from that.";

/// The text; curl can do all of it.
pub(crate) fn text(
    recipe: &Recipe,
    flow: &Flow,
    url: &str,
) -> (String, Option<&'static str>) {
    let names = flow.fields.iter().map(|(name, _)| name.to_ascii_lowercase());
    let names = names.collect::<Vec<_>>().join("|");
    let grep = match names.as_str() {
        "" => String::new(),
        one if !one.contains('|') => {
            format!("grep -i '^{one}:' fields | tr -d '\\r'\n")
        }
        many => format!("grep -iE '^({many}):' fields | tr -d '\\r'\n"),
    };
    let formats = flow.fields.iter().map(|(name, _)| {
        format!("{name}: %header{{{}}}\\n", name.to_ascii_lowercase())
    });
    let formats: String = formats.collect();
    let transient = is_transient(recipe.code.get());
    let (retry, ignore) = if transient {
        ("", "")
    } else {
        ("--fail-with-body --retry-all-errors \\\n  ", " || [ $? -eq 22 ]")
    };
    let why = match flow.shape {
        Shape::Wait if transient => format!("{} --retry honours both.", flow.why),
        Shape::Wait | Shape::BackOff => {
            let again = if transient { "" } else { RETRY_ALL };
            format!("{} {again}", flow.why)
        }
        _ if recipe.code.get() == 417 => format!("{} {EXPECT}", flow.why),
        _ => flow.why.clone(),
    };
    let second = flow.second.as_ref().map(|second| {
        let first = flow.first.fields.iter();
        let expects = first.clone().any(|(name, _)| *name == "Expect");
        let second = request(second, false);
        if expects {
            second.replacen("\"$url\"", "\"$url\" \\\n  -H 'Expect:'", 1)
        } else {
            second
        }
    });
    let tag = flow.fields.first().and_then(|(_, value)| value.clone());
    let text = fill(
        template(flow.shape),
        &[
            ("url", url),
            ("status", &recipe.code.to_string()),
            ("why", &comment("#", 2, &why)),
            ("first", &request(&flow.first, flow.shape == Shape::Interim)),
            ("second", &second.unwrap_or_default()),
            ("grep", &grep),
            ("formats", &formats),
            ("retry", retry),
            ("ignore", ignore),
            ("tag", &tag.unwrap_or_default()),
        ],
    );
    (text, None)
}

/// The command line of a request. On a 417 curl repeats by itself, and for ever
/// where the Expect field was given by hand: `expects` lets it be given.
fn request(request: &Request, expects: bool) -> String {
    let mut words = vec!["curl -sS -m 10".to_owned()];
    let posts = matches!(
        request.content,
        Content::Json(_) | Content::Text(_) | Content::Stream(_)
    );
    if request.method != if posts { "POST" } else { "GET" } {
        words.push(format!("-X {}", request.method));
    }
    words.push(match request.content {
        Content::Query(query) => format!("\"$url?{query}\""),
        _ => "\"$url\"".to_owned(),
    });
    for (name, value) in request.fields {
        let implied = match *name {
            "Content-Type" => matches!(request.content, Content::Json(_)),
            "Expect" => !expects,
            _ => false,
        };
        if !implied {
            words.push(format!("-H '{name}: {value}'"));
        }
    }
    match request.content {
        Content::Json(members) => {
            let members = members.iter();
            let members: Vec<_> =
                members.map(|(name, value)| format!("\"{name}\": {value}")).collect();
            words.push(format!("--json '{{{}}}'", members.join(", ")));
        }
        Content::Text(text) => words.push(format!("--data '{text}'")),
        Content::Stream(text) => {
            words.push("-H 'Transfer-Encoding: chunked'".to_owned());
            words.push(format!("--json '{text}'"));
        }
        Content::Nothing | Content::Query(_) => {}
    }
    let mut text = String::new();
    let mut column = 9;
    for word in words {
        if column + word.len() > 74 {
            text.push_str(" \\\n  ");
            column = 4;
        } else if !text.is_empty() {
            text.push(' ');
        }
        column += word.len() + 1;
        text.push_str(&word);
    }
    text
}
