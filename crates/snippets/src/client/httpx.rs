//! Python's httpx.

use super::layout::{call, comment, fill};
use super::requests::{Content, Request};
use super::{flow::Flow, shape::Shape};
use crate::Recipe;
use crate::server::names::name;

mod names;

use self::names::CODES;

super::templates!("httpx", ".py");

const STEP: &str = "    ";

/// The text, and what httpx cannot do.
pub(crate) fn text(
    recipe: &Recipe,
    flow: &Flow,
    url: &str,
) -> (String, Option<&'static str>) {
    let from = match flow.shape {
        Shape::Follow => "redirect",
        _ => "response",
    };
    let fields = flow.fields.iter();
    let fields: String = fields
        .map(|(name, _)| {
            format!("print(\"{name}:\", {from}.headers.get(\"{name}\"))\n")
        })
        .collect();
    let own = matches!(flow.shape, Shape::Follow);
    let client = if own { "client" } else { "httpx" };
    let indent = if own { 15 } else { 11 };
    let second = flow.second.as_ref().map(|second| request(second, "httpx", 15));
    let tag = flow.fields.first().and_then(|(_, value)| value.clone());
    let limit = (flow.shape == Shape::Interim)
        .then_some("httpx drops interim responses and shows the final one only.");
    let status = match name(CODES, recipe.code.get()) {
        Some(name) => format!("httpx.codes.{name}"),
        None => recipe.code.to_string(),
    };
    let fresh = flow.second.as_ref().is_some_and(|second| second.fresh);
    let fresh =
        if fresh { "httpx.get opens one each time, a Client keeps it." } else { "" };
    let why = limit.map_or_else(|| format!("{} {fresh}", flow.why), str::to_owned);
    let text = fill(
        template(flow.shape),
        &[
            ("url", url),
            ("status", &status),
            ("why", &comment("#", indent_of(flow.shape), &why)),
            ("first", &request(&flow.first, client, indent)),
            ("second", &second.unwrap_or_default()),
            ("fields", &fields),
            ("tag", &tag.unwrap_or_default()),
        ],
    );
    (text, limit)
}

/// The columns before the comment.
const fn indent_of(shape: Shape) -> usize {
    match shape {
        Shape::Interim | Shape::Poll => 0,
        Shape::Refresh | Shape::BackOff => 8,
        _ => 4,
    }
}

fn request(request: &Request, client: &str, indent: usize) -> String {
    let (method, mut arguments) = match request.method {
        "GET" | "POST" | "PUT" | "DELETE" => {
            (request.method.to_ascii_lowercase(), Vec::new())
        }
        other => ("request".to_owned(), vec![quote(other)]),
    };
    arguments.push("URL".to_owned());
    if let Content::Query(query) = request.content
        && let Some((name, value)) = query.split_once('=')
    {
        arguments.push(format!("params={{{}: {}}}", quote(name), quote(value)));
    }
    if !request.fields.is_empty() {
        let pairs = request.fields.iter();
        let pairs: Vec<_> = pairs
            .map(|(name, value)| format!("{}: {}", quote(name), quote(value)))
            .collect();
        let line = format!("headers={{{}}}", pairs.join(", "));
        let lines: String =
            pairs.iter().map(|pair| format!("{STEP}{pair},\n")).collect();
        let fits = line.len() + indent <= super::layout::WIDTH - STEP.len();
        arguments.push(if fits { line } else { format!("headers={{\n{lines}}}") });
    }
    match request.content {
        Content::Json(members) => {
            let members = members.iter();
            let members: Vec<_> =
                members.map(|(name, value)| format!("\"{name}\": {value}")).collect();
            arguments.push(format!("json={{{}}}", members.join(", ")));
        }
        Content::Text(text) => arguments.push(format!("content=\"{text}\"")),
        Content::Stream(text) => arguments.push(format!("content=iter([b'{text}'])")),
        Content::Nothing | Content::Query(_) => {}
    }
    call(&format!("{client}.{method}"), &arguments, indent, STEP)
}

fn quote(text: &str) -> String {
    if text.contains('"') { format!("'{text}'") } else { format!("\"{text}\"") }
}
