//! Python: requests, httpx.

use super::quote::common;
use super::sendable::Sendable;

/// requests.
pub(super) fn requests(request: &Sendable<'_>) -> String {
    program(request, "requests", "data", &["allow_redirects=False"])
}

/// httpx, which follows no redirect by itself.
pub(super) fn httpx(request: &Sendable<'_>) -> String {
    program(request, "httpx", "content", &[])
}

/// Both have the same function, with another name for the content.
fn program(
    request: &Sendable<'_>,
    module: &str,
    content_name: &str,
    more: &[&str],
) -> String {
    let mut arguments = vec![common(request.method), common(&request.url)];
    if !request.fields.is_empty() {
        let pairs = request.fields.iter();
        let pairs = pairs.map(|(name, value)| {
            format!("        {}: {},\n", common(name), common(value))
        });
        arguments.push(format!("headers={{\n{}    }}", pairs.collect::<String>()));
    }
    if let Some(content) = request.content {
        arguments.push(format!("{content_name}={}.encode()", common(content)));
    }
    arguments.extend(more.iter().map(|&argument| argument.to_owned()));
    let arguments = arguments.iter().map(|argument| format!("    {argument},\n"));
    format!(
        "{}import {module}\n\nresponse = {module}.request(\n{})\nprint(response.status_code, \
         response.text)\n",
        request.comments("#"),
        arguments.collect::<String>()
    )
}
