//! `fetch`, as browsers and Node have it.

use super::layout::{comment, fill};
use super::requests::{Content, Request};
use super::{flow::Flow, shape::Shape};
use crate::Recipe;

super::templates!("fetch", ".mjs");

/// For what scripts never see.
const UNSEEN: &str = include_str!("fetch/unseen.mjs");

/// The text, and what fetch cannot do.
pub(crate) fn text(
    recipe: &Recipe,
    flow: &Flow,
    url: &str,
) -> (String, Option<&'static str>) {
    let limit = limit(recipe, flow);
    let unseen = is_unseen(recipe.code.get());
    let template = if unseen { UNSEEN } else { template(flow.shape) };
    let fields = flow.fields.iter().map(|(name, _)| {
        let value = format!("response.headers.get('{name}')");
        format!("console.log(`{name}: ${{{value}}}`);\n")
    });
    let fields: String = fields.collect();
    let tag = flow.fields.first().and_then(|(_, value)| value.clone());
    let second = flow.second.as_ref().map(|second| request(second, &flow.first, true));
    let first = flow.second.as_ref().unwrap_or(&flow.first);
    let first = request(&flow.first, first, false);
    let why = match (limit, flow.shape) {
        (Some(limit), Shape::Interim | Shape::Upgrade) => limit.to_owned(),
        _ if unseen => limit.unwrap_or_default().to_owned(),
        (limit, _) => format!("{} {}", limit.unwrap_or_default(), flow.why),
    };
    let text = fill(
        template,
        &[
            ("url", url),
            ("status", &recipe.code.to_string()),
            ("why", &comment("//", 4, &why)),
            ("first", &first),
            ("second", &second.unwrap_or_default()),
            ("fields", &fields),
            ("tag", &tag.unwrap_or_default()),
        ],
    );
    (text, limit)
}

/// Whether Node's fetch fails and hides the code.
pub(crate) const fn is_unseen(code: u16) -> bool {
    matches!(code, 100 | 407)
}

fn limit(recipe: &Recipe, flow: &Flow) -> Option<&'static str> {
    Some(match (recipe.code.get(), flow.shape) {
        (100, _) => {
            "Browsers hide a 100, and Node's fetch takes one that nobody asked for as a \
             network error; Expect cannot be sent."
        }
        (407, _) => {
            "Browsers ask for the proxy's credentials by themselves; to Node's fetch a \
             407 is a network error."
        }
        (417, _) => "Scripts cannot send Expect, so nothing is there to leave out.",
        (408, _) => "Scripts have no say in which connection is used.",
        (421, _) => {
            "fetch has repeated the request on a new connection already: this is the \
             second 421."
        }
        (_, Shape::Interim) => "Scripts do not see interim responses.",
        (_, Shape::Upgrade) => {
            "fetch cannot change the protocol; a WebSocket does, and hides the 101."
        }
        (_, Shape::Follow) => {
            "fetch follows by itself: scripts see neither the redirect nor its Location."
        }
        _ => return None,
    })
}

/// Fields that browsers do not let scripts set (Fetch, section 2.2.2).
const FORBIDDEN: &[&str] = &["Expect", "Cookie"];

fn request(request: &Request, other: &Request, is_second: bool) -> String {
    let mut options = vec!["signal: AbortSignal.timeout(10_000),\n".to_owned()];
    if request.method != "GET" {
        options.push(format!("method: '{}',\n", request.method));
    }
    let cookies =
        |request: &Request| request.fields.iter().any(|(n, _)| *n == "Cookie");
    if cookies(request) || cookies(other) {
        let choice = if is_second { "omit" } else { "include" };
        options.push(format!("credentials: '{choice}',\n"));
    }
    let fields = request.fields.iter().filter(|(name, _)| !FORBIDDEN.contains(name));
    let mut fields: Vec<_> = fields.copied().collect();
    let typed = fields.iter().any(|(name, _)| *name == "Content-Type");
    if matches!(request.content, Content::Json(_) | Content::Stream(_)) && !typed {
        fields.push(("Content-Type", "application/json"));
    }
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, value)| format!("{}: '{value}'", key(name)))
        .collect();
    let line = format!("headers: {{ {} }},\n", fields.join(", "));
    if fields.len() == 1 && line.len() <= 76 {
        options.push(line);
    } else if !fields.is_empty() {
        let lines: String =
            fields.iter().map(|field| format!("  {field},\n")).collect();
        options.push(format!("headers: {{\n{lines}}},\n"));
    }
    match request.content {
        Content::Json(members) => {
            let members = members.iter();
            let members: Vec<_> = members
                .map(|(name, value)| format!("{name}: {}", value.replace('"', "'")))
                .collect();
            options
                .push(format!("body: JSON.stringify({{ {} }}),\n", members.join(", ")));
        }
        Content::Text(text) => options.push(format!("body: '{text}',\n")),
        Content::Stream(text) => {
            options.push(format!("body: new Blob(['{text}']).stream(),\n"));
            options.push("duplex: 'half',\n".to_owned());
        }
        Content::Nothing | Content::Query(_) => {}
    }
    let target = match request.content {
        Content::Query(query) => format!("`${{url}}?{query}`"),
        _ => "url".to_owned(),
    };
    let options: String =
        options.concat().lines().map(|line| format!("  {line}\n")).collect();
    format!("await fetch({target}, {{\n{options}}})")
}

/// A property's name, quoted where it must be.
fn key(name: &str) -> String {
    if name.contains('-') { format!("'{name}'") } else { name.to_owned() }
}
