//! Go's `net/http`.

use super::layout::{WIDTH, comment, fill};
use super::requests::{Content, Request};
use super::{flow::Flow, shape::Shape};
use crate::Recipe;
use crate::server::names::{GO, name};

super::templates!("go", ".go");

/// The text; Go can do all of it.
pub(crate) fn text(
    recipe: &Recipe,
    flow: &Flow,
    url: &str,
) -> (String, Option<&'static str>) {
    let from = match flow.shape {
        Shape::Interim => "header",
        _ => "response.Header",
    };
    let fields = flow.fields.iter().map(|(name, _)| {
        let value = format!("{from}.Get(\"{name}\")");
        let line = format!("fmt.Println(\"{name}:\", {value})\n");
        // Two tabs are the deepest that a field is read at.
        if line.len() + 8 <= WIDTH {
            line
        } else {
            format!("fmt.Println(\"{name}:\",\n\t{value})\n")
        }
    });
    let fields: String = fields.collect();
    let reads = |request: &Request| reader(request).is_some();
    let needs = reads(&flow.first) || flow.second.as_ref().is_some_and(reads);
    let streams = matches!(flow.first.content, Content::Stream(_));
    let second = flow.second.as_ref().map(|second| {
        let fresh = "client.CloseIdleConnections()\n";
        let fresh = if second.fresh { fresh } else { "" };
        format!("{fresh}{}", request(second, "=", 2))
    });
    let tag = flow.fields.first().and_then(|(_, value)| value.clone());
    let status = match name(GO, recipe.code.get()) {
        Some(name) => format!("http.Status{name}"),
        None => recipe.code.to_string(),
    };
    let text = fill(
        template(flow.shape),
        &[
            ("url", url),
            ("status", &status),
            ("why", &comment("//", 12, &flow.why)),
            (
                "first",
                &request(
                    &flow.first,
                    ":=",
                    if flow.shape == Shape::Refresh { 2 } else { 1 },
                ),
            ),
            ("second", &second.unwrap_or_default()),
            ("fields", &fields),
            ("strings", if needs { "\"strings\"\n" } else { "" }),
            ("io", if streams { "\"io\"\n" } else { "" }),
            ("tag", &tag.unwrap_or_default()),
        ],
    );
    (text, None)
}

/// The statements that make `request`, `depth` tabs deep.
fn request(request: &Request, assign: &str, depth: usize) -> String {
    let reader = reader(request).unwrap_or_else(|| "nil".to_owned());
    let url = match request.content {
        Content::Query(query) => format!("url+\"?{query}\""),
        _ => "url".to_owned(),
    };
    let mut text = String::new();
    let call = format!(
        "request, err {assign} http.NewRequest(\"{}\", {url}, {reader})",
        request.method
    );
    if call.len() + 4 * depth <= WIDTH {
        text.push_str(&call);
    } else {
        text.push_str(&format!(
            "body := {reader}\nrequest, err {assign} http.NewRequest(\"{}\", {url}, \
             body)",
            request.method
        ));
    }
    text.push_str("\nif err != nil {\n\tlog.Fatal(err)\n}\n");
    let typed = request.fields.iter().any(|(name, _)| *name == "Content-Type");
    let json = matches!(request.content, Content::Json(_) | Content::Stream(_));
    let media_type = (json && !typed).then_some(&("Content-Type", "application/json"));
    for (name, value) in media_type.into_iter().chain(request.fields) {
        let value = if value.contains('"') {
            format!("`{value}`")
        } else {
            format!("\"{value}\"")
        };
        let line = format!("request.Header.Set(\"{name}\", {value})\n");
        if line.len() + 4 * depth <= WIDTH {
            text.push_str(&line);
        } else {
            text.push_str(&format!("request.Header.Set(\"{name}\",\n\t{value})\n"));
        }
    }
    text
}

fn reader(request: &Request) -> Option<String> {
    Some(match request.content {
        Content::Json(members) => {
            let members: Vec<_> = members
                .iter()
                .map(|(name, value)| format!("\"{name}\": {value}"))
                .collect();
            format!("strings.NewReader(`{{{}}}`)", members.join(", "))
        }
        Content::Text(text) => format!("strings.NewReader(\"{text}\")"),
        // Hides the length from net/http.
        Content::Stream(text) => {
            format!("struct{{ io.Reader }}{{strings.NewReader(`{text}`)}}")
        }
        Content::Nothing | Content::Query(_) => return None,
    })
}
