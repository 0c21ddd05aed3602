//! The imports that a program needs.

use super::{super::text::without_literals, LITERALS};

/// Paths, in the order of rustfmt, and the word that needs each.
const PATHS: [(&str, &str); 38] = [
    ("std::collections::BTreeMap", "BTreeMap"),
    ("std::collections::HashMap", "HashMap"),
    ("std::env", "env::"),
    ("std::net::IpAddr", "IpAddr"),
    ("std::net::SocketAddr", "SocketAddr"),
    ("std::sync::Mutex", "Mutex"),
    ("std::sync::PoisonError", "PoisonError"),
    ("std::time::Duration", "Duration::"),
    ("std::time::UNIX_EPOCH", "UNIX_EPOCH"),
    ("axum::Json", "Json"),
    ("axum::Router", "Router"),
    ("axum::body::Body", "Body"),
    ("axum::body::Bytes", "Bytes"),
    ("axum::body::to_bytes", "to_bytes("),
    ("axum::extract::ConnectInfo", "ConnectInfo"),
    ("axum::extract::Path", "Path"),
    ("axum::extract::Query", "Query"),
    ("axum::extract::ws::Message", "Message::"),
    ("axum::extract::ws::WebSocket", "WebSocket)"),
    ("axum::extract::ws::WebSocketUpgrade", "WebSocketUpgrade"),
    ("axum::http::HeaderMap", "HeaderMap"),
    ("axum::http::HeaderName", "HeaderName"),
    ("axum::http::StatusCode", "StatusCode"),
    ("axum::http::Uri", "Uri"),
    ("axum::http::header", "header::"),
    ("axum::response::IntoResponse", "into_response()"),
    ("axum::response::Redirect", "Redirect"),
    ("axum::response::Response", "Response"),
    ("axum::routing::any", "any("),
    ("axum::routing::delete", "delete("),
    ("axum::routing::get", "get("),
    ("axum::routing::patch", "patch("),
    ("axum::routing::post", "post("),
    ("axum::routing::put", "put("),
    ("serde::Deserialize", "Deserialize"),
    ("serde_json::json", "json!"),
    ("tokio::time::timeout", "timeout("),
    ("uuid::Uuid", "Uuid::"),
];

/// Adds the imports that the text uses.
pub(super) fn with_imports(text: &str) -> String {
    let code = without_literals(LITERALS, text);
    let used = |word: &str| {
        code.match_indices(word).any(|(at, _)| {
            let (before, rest) = code.split_at(at);
            let before = before.chars().next_back();
            let after = rest.get(word.len()..).and_then(|rest| rest.chars().next());
            let part = |c: char| c.is_alphanumeric() || c == '_';
            let inside =
                word.ends_with(char::is_alphanumeric) && after.is_some_and(part);
            let method = before == Some('.') && word != "into_response()";
            !(before.is_some_and(part) || before == Some('"') || method || inside)
        })
    };
    // Names of one module share a line; rustfmt puts that of the root last.
    let mut modules: Vec<(&str, Vec<&str>)> = Vec::new();
    for (path, _) in PATHS.iter().filter(|(_, word)| used(word)) {
        let (module, name) = path.rsplit_once("::").unwrap_or(("", path));
        match modules.iter_mut().find(|(own, _)| *own == module) {
            Some((_, names)) => names.push(name),
            None => modules.push((module, vec![name])),
        }
    }
    let several =
        |(module, names): &(&str, Vec<&str>)| *module == "axum" && names.len() > 1;
    modules.sort_by_key(|module| match module.0.starts_with("axum") {
        _ if module.0.starts_with("std") => 0,
        true if !several(module) => 1,
        true => 2,
        false => 3,
    });
    let mut head = String::new();
    for (module, names) in &modules {
        if !module.starts_with("std")
            && head.contains("use std")
            && !head.contains("\n\n")
        {
            head.push('\n');
        }
        match &names[..] {
            [name] => head.push_str(&format!("use {module}::{name};\n")),
            names => {
                head.push_str(&format!("use {module}::{{{}}};\n", names.join(", ")));
            }
        }
    }
    format!("{head}\n{text}")
}
