//! What a snippet prints when it is right.

use http_status::catalog::Redirect;
use http_status::{Class, Code, Request};

use super::curl;
use super::fetch;
use super::{flow::Flow, shape::Shape};
use crate::{Recipe, Sent, Tool};

/// The last lines of the standard output of a snippet. A `#` stands for a
/// positive number; letter case does not count, for names of fields have none.
type Facts = Vec<String>;

/// What the snippet of a tool prints for a code, when the URL has this query.
pub(crate) fn facts(
    tool: Tool,
    code: Code,
    origin: &str,
    query: &str,
) -> Option<Facts> {
    let first = Flow::from_recipe(tool, &Recipe::for_code(code)?).first;
    let (method, fields) = (first.method, first.fields);
    let request = Request { method, fields, ..Request::get(origin) };
    let recipe = Recipe::answering(code, query, &request)?;
    Some(printed(tool, &recipe, origin))
}

/// The requests that the snippet of a tool sends for a code, in order. Fields that
/// the tool keeps to itself are not among them.
pub(crate) fn requests(tool: Tool, code: Code, query: &str) -> Option<Vec<Sent>> {
    let recipe = Recipe::asking(code, query)?;
    let flow = Flow::from_recipe(tool, &recipe);
    let get = || Sent { method: "GET", fields: Vec::new() };
    let sent = |request: &super::requests::Request| {
        let fields = request.fields.iter().filter(|(name, _)| match tool {
            // What browsers do not let scripts set.
            Tool::Fetch => !matches!(*name, "Cookie" | "Expect"),
            // These two ask for a 100 in ways of their own.
            Tool::Curl | Tool::Java => *name != "Expect",
            _ => true,
        });
        Sent { method: request.method, fields: fields.copied().collect() }
    };
    let first = sent(&flow.first);
    if tool == Tool::Fetch && fetch::is_unseen(code.get()) {
        return Some(vec![get()]);
    }
    Some(match flow.shape {
        Shape::Upgrade => {
            let fields =
                vec![("Upgrade", "websocket"), ("Sec-WebSocket-Version", "13")];
            vec![Sent { fields, ..get() }]
        }
        Shape::Poll => vec![first, get(), get(), get()],
        Shape::Follow => match recipe.entry.redirect {
            Redirect::Preserve => vec![first.clone(), first],
            _ => vec![first, get()],
        },
        Shape::Mend => {
            [first].into_iter().chain(flow.second.as_ref().map(sent)).collect()
        }
        Shape::Shrink => {
            let halvings = if matches!(tool, Tool::Curl | Tool::Fetch | Tool::Httpx) {
                4
            } else {
                3
            };
            vec![first; halvings]
        }
        Shape::Refresh => {
            let tag = flow.fields.iter().any(|(name, _)| name == "ETag");
            let fields =
                if tag { vec![("If-Match", "W/\"statuslab\"")] } else { vec![] };
            let put = Sent { fields, ..first };
            [get(), put].into_iter().cycle().take(6).collect()
        }
        Shape::Wait | Shape::BackOff => vec![first; attempts(tool, &recipe)],
        // fetch repeats a 421 by itself.
        Shape::Report if tool == Tool::Fetch && code.get() == 421 => vec![first; 2],
        _ => vec![first],
    })
}

/// How often a snippet tries: once where it is told to wait for longer than it
/// would.
fn attempts(tool: Tool, recipe: &Recipe) -> usize {
    let heeds = tool != Tool::Curl || curl::is_transient(recipe.code.get());
    let told = recipe.plan.fields.text("Retry-After").filter(|_| heeds);
    // The date of a proof is years ahead.
    match told.map(str::parse) {
        Some(Ok(0_u64..=60)) | None => 3,
        Some(Ok(_) | Err(_)) => 1,
    }
}

fn printed(tool: Tool, recipe: &Recipe, origin: &str) -> Facts {
    let flow = Flow::from_recipe(tool, recipe);
    let code = recipe.code.to_string();
    let fields: Facts = flow
        .fields
        .iter()
        .map(|(name, value)| {
            let value = value.as_deref().unwrap_or("bytes 0-#/#");
            format!("{name}: {value}")
        })
        .collect();
    if tool == Tool::Fetch && fetch::is_unseen(recipe.code.get()) {
        return vec!["network error: fetch failed".to_owned()];
    }
    let with = |last: &[&str]| {
        let last = last.iter().map(|line| (*line).to_owned());
        [code.clone()].into_iter().chain(fields.clone()).chain(last).collect::<Facts>()
    };
    match flow.shape {
        Shape::Interim => match tool {
            Tool::Curl => [code, "200".to_owned()].into_iter().chain(fields).collect(),
            Tool::GoClient => with(&["200"]),
            _ => vec!["200".to_owned(), "content: # bytes".to_owned()],
        },
        Shape::Upgrade => match tool {
            Tool::Fetch | Tool::Java => vec!["echo: hello".to_owned()],
            Tool::Curl => with(&[]),
            _ => with(&["closing frame: 8802"]),
        },
        Shape::Show | Shape::Part => with(&["content: # bytes"]),
        Shape::Bare => with(&[]),
        Shape::Cached => with(&["content: the stored content"]),
        Shape::Poll => vec![code, "looks: 3".to_owned()],
        Shape::Follow if tool == Tool::Fetch => {
            let location = flow.fields.iter().find(|(name, _)| name == "Location");
            let location = location.and_then(|(_, value)| value.clone());
            let location = location.unwrap_or_default();
            vec![format!("redirected to {origin}{location}"), "200".to_owned()]
        }
        Shape::Follow => match recipe.entry.redirect {
            Redirect::Preserve => with(&["then POST: 200"]),
            _ => with(&["then GET: 200"]),
        },
        Shape::Report => {
            let class = recipe.code.class();
            let error = matches!(class, Class::ClientError | Class::ServerError);
            let title = format!("problem: {}", recipe.entry.phrase);
            match tool {
                Tool::Curl | Tool::Java => with(&[]),
                _ if !error => with(&[]),
                _ => with(&[&title]),
            }
        }
        Shape::Mend => with(&[&format!("again: {code}")]),
        Shape::Shrink => vec![code, "orders in one request: 1".to_owned()],
        Shape::Wait => with(&[&format!("attempts: {}", attempts(tool, recipe))]),
        Shape::Refresh => with(&["attempts: 3"]),
        Shape::BackOff => vec![code, "attempts: 3".to_owned()],
    }
}
