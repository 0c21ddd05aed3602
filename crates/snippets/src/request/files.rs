//! Files of requests: Hurl, and `.http` of editors.

use super::quote::hurl as quote;
use super::sendable::Sendable;

/// Hurl. Its answer may have any status.
pub(super) fn hurl(request: &Sendable<'_>) -> String {
    let mut text = request.comments("#");
    text.push_str(&format!("{} {}\n", request.method, request.url));
    for (name, value) in &request.fields {
        text.push_str(&format!("{}: {}\n", key(name), quote(value, '#')));
    }
    if let Some(content) = request.content {
        text.push_str(&format!("`{}`\n", quote(content, '`')));
    }
    text.push_str("HTTP *\n");
    text
}

/// A name of Hurl: what may not stand in it is a code point.
fn key(name: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_.$".contains(c);
    let part = |c: char| {
        if is_plain(c) { c.to_string() } else { format!("\\u{{{:x}}}", u32::from(c)) }
    };
    name.chars().map(part).collect()
}

/// A `.http` file, as the clients of VS Code and `JetBrains` read it.
pub(super) fn http_file(request: &Sendable<'_>) -> String {
    let mut text = request.comments("#");
    text.push_str(&format!("{} {}\n", request.method, request.url));
    for (name, value) in &request.fields {
        text.push_str(&format!("{name}: {value}\n"));
    }
    if let Some(content) = request.content {
        text.push_str(&format!("\n{content}\n"));
    }
    text
}

/// A `.http` file has no quotes: what means something in it cannot be said.
pub(super) fn http_file_limit(request: &mut Sendable<'_>) {
    let variable = "`{{` begins a variable in this file";
    request.leave_fields(variable, |_, value| !value.contains("{{"));
    if let Some(why) = request.content.and_then(unsaid) {
        request.leave_content(why);
    }
}

/// Why a `.http` file cannot carry content.
fn unsaid(content: &str) -> Option<&'static str> {
    if content.contains("{{") {
        return Some("`{{` begins a variable in this file");
    }
    if content.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t')) {
        return Some("this file has no escapes for its control characters");
    }
    if content.trim() != content {
        return Some("editors take white space at its ends away");
    }
    let begins = |line: &str| ["#", "<", ">", "//"].iter().any(|m| line.starts_with(m));
    if content.lines().any(begins) {
        return Some(
            "a line that begins with `#`, `<`, `>` or `//` means something here",
        );
    }
    None
}
