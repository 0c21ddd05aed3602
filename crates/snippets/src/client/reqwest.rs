//! Rust's reqwest.

use super::layout::{comment, fill};
use super::requests::{Content, Request};
use super::{flow::Flow, shape::Shape};
use crate::Recipe;
use crate::server::names::{AXUM, name};
use http_status::catalog::Redirect;

super::templates!("reqwest", ".rs.txt");

/// The text, and what reqwest cannot do.
pub(crate) fn text(
    recipe: &Recipe,
    flow: &Flow,
    url: &str,
) -> (String, Option<&'static str>) {
    let limit = (flow.shape == Shape::Interim)
        .then_some("reqwest drops interim responses and shows the final one only.");
    let fields = flow.fields.iter().map(|(name, _)| {
        format!(
            "if let Some(value) = response.headers().get(\"{name}\") {{\n    \
             println!(\"{name}: {{}}\", value.to_str()?);\n}}\n"
        )
    });
    let fields: String = fields.collect();
    let fresh = flow.second.as_ref().is_some_and(|second| second.fresh);
    let fresh = if fresh {
        "let client =\n    Client::builder().timeout(Duration::from_secs(10)).build()?;\n"
    } else {
        ""
    };
    let next = next(recipe, flow);
    let second = flow.second.as_ref().map(|second| request(second, "URL", 20));
    let why = limit.unwrap_or(&flow.why);
    let named = name(AXUM, recipe.code.get());
    let status = match named {
        Some(name) => format!("StatusCode::{name}"),
        None => recipe.code.to_string(),
    };
    let named = named.is_some() && template(flow.shape).contains("@status@");
    let column = match flow.shape {
        Shape::Mend | Shape::Poll => 24,
        _ => 20,
    };
    let tag = flow.fields.first().and_then(|(_, value)| value.clone());
    let text = fill(
        template(flow.shape),
        &[
            ("url", url),
            ("status", &status),
            ("why", &comment("//", 8, why)),
            ("first", &request(&flow.first, "URL", column)),
            ("second", &second.unwrap_or_default()),
            ("next", &request(&next, "next", 20)),
            ("method", next.method),
            ("fresh", fresh),
            ("fields", &fields),
            ("imports", &imports(flow, &next, named)),
            ("tag", &tag.unwrap_or_default()),
        ],
    );
    (text, limit)
}

/// The request to where a redirect leads.
fn next(recipe: &Recipe, flow: &Flow) -> Request {
    match recipe.entry.redirect {
        Redirect::PostToGet | Redirect::ToGet => {
            Request { method: "GET", content: Content::Nothing, ..flow.first }
        }
        _ => flow.first,
    }
}

fn imports(flow: &Flow, next: &Request, named: bool) -> String {
    let requests = [Some(&flow.first), flow.second.as_ref(), Some(next)];
    let uses =
        |wanted: fn(&Request) -> bool| requests.into_iter().flatten().any(wanted);
    let mut items = vec!["Client"];
    if uses(|request| matches!(request.content, Content::Stream(_))) {
        items.insert(0, "Body");
    }
    if uses(|request| request.method == "PROPFIND") {
        items.push("Method");
    }
    if flow.shape == Shape::Wait {
        items.push("Response");
    }
    if named {
        items.push("StatusCode");
    }
    if flow.shape == Shape::Follow {
        items.push("redirect::Policy");
    }
    let streams = items.contains(&"Body");
    let items = match items.as_slice() {
        [one] => format!("use reqwest::{one};\n"),
        many => format!("use reqwest::{{{}}};\n", many.join(", ")),
    };
    let mut text = String::new();
    if streams {
        text.push_str("use std::convert::Infallible;\n");
    }
    text.push_str("use std::error::Error;\n");
    text.push_str(match flow.shape {
        Shape::Wait => "use std::time::{Duration, SystemTime};\n\n",
        _ => "use std::time::Duration;\n\n",
    });
    match flow.shape {
        Shape::Upgrade => text.push_str("use base64::prelude::*;\n"),
        _ if streams => text.push_str("use futures_util::stream;\n"),
        _ => {}
    }
    text.push_str(&items);
    if flow.shape == Shape::Report {
        text.push_str("use serde::Deserialize;\n");
    }
    let json = |request: &Request| matches!(request.content, Content::Json(_));
    if uses(json) && flow.shape != Shape::Shrink {
        text.push_str("use serde_json::json;\n");
    }
    text
}

/// The chain of a request, `column` columns into its line.
fn request(request: &Request, url: &str, column: usize) -> String {
    let mut links = match request.method {
        "GET" | "POST" | "PUT" | "DELETE" => {
            vec![format!(".{}({url})", request.method.to_ascii_lowercase())]
        }
        other => {
            vec![format!(".request(Method::from_bytes(b\"{other}\")?, {url})")]
        }
    };
    if let (Content::Query(query), Some(link)) = (request.content, links.first_mut()) {
        *link = format!(".get(format!(\"{{{url}}}?{query}\"))");
    }
    for (name, value) in request.fields {
        let value = if value.contains('"') {
            format!("r#\"{value}\"#")
        } else {
            format!("\"{value}\"")
        };
        let link = format!(".header(\"{name}\", {value})");
        if link.len() + 8 <= super::layout::WIDTH {
            links.push(link);
        } else {
            links.push(format!(".header(\n    \"{name}\",\n    {value},\n)"));
        }
    }
    match request.content {
        Content::Json(members) => {
            let members: Vec<_> = members
                .iter()
                .map(|(name, value)| format!("\"{name}\": {value}"))
                .collect();
            links.push(format!(".json(&json!({{{}}}))", members.join(", ")));
        }
        Content::Text(text) => links.push(format!(".body(\"{text}\")")),
        Content::Stream(text) => {
            links.push(".header(\"Content-Type\", \"application/json\")".to_owned());
            links.push(format!(
                ".body(Body::wrap_stream(stream::iter([Ok::<_, Infallible>(\n    \
                 r#\"{text}\"#,\n)])))"
            ));
        }
        Content::Nothing | Content::Query(_) => {}
    }
    links.push(".send()".to_owned());
    links.push(".await?".to_owned());
    let line = format!("client{}", links.concat());
    if line.len() <= 60
        && line.len() + column <= super::layout::WIDTH
        && !line.contains('\n')
    {
        return line;
    }
    let links = links.iter();
    let links: String =
        links.map(|link| format!("\n    {}", link.replace('\n', "\n    "))).collect();
    format!("client{links}")
}
