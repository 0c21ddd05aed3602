//! Commands of a POSIX shell: curl, `HTTPie`, wget.

use http_status::is_token;

use super::quote::{printf, shell};
use super::sendable::Sendable;

/// What stands between the words of a long command.
const BREAK: &str = " \\\n  ";

/// `curl -i` for a method and a URL: the whole command of a request without fields
/// and content. The page of a code shows it as it is.
///
/// ```
/// use snippets::curl_line;
///
/// assert_eq!(curl_line("GET", "http://a/b"), "curl -i 'http://a/b'");
/// assert_eq!(curl_line("POST", "http://a/b"), "curl -i -X POST 'http://a/b'");
/// ```
pub fn curl_line(method: &str, url: &str) -> String {
    let url = shell(url);
    match method {
        "GET" => format!("curl -i {url}"),
        // With -X HEAD, curl would wait for content that never comes.
        "HEAD" => format!("curl -I {url}"),
        _ if is_token(method) => format!("curl -i -X {method} {url}"),
        _ => format!("curl -i -X {} {url}", shell(method)),
    }
}

/// curl.
pub(super) fn curl(request: &Sendable<'_>) -> String {
    let mut words = vec![match (request.method, request.content) {
        // Content alone would make it a POST.
        ("GET", Some(_)) => format!("curl -i -X GET {}", shell(&request.url)),
        (method, _) => curl_line(method, &request.url),
    }];
    for (name, value) in &request.fields {
        // A colon and nothing would take the field away.
        let line = if value.is_empty() {
            format!("{name};")
        } else {
            format!("{name}: {value}")
        };
        words.push(format!("-H {}", shell(&line)));
    }
    let (before, content) = match request.content {
        None => (String::new(), None),
        Some(content) if is_word(content) => {
            (String::new(), Some(format!("--data-raw {}", shell(content))))
        }
        Some(content) => (piped(content), Some("--data-binary @-".to_owned())),
    };
    words.extend(content);
    format!("{}{before}{}\n", request.comments("#"), words.join(BREAK))
}

/// `HTTPie`.
pub(super) fn httpie(request: &Sendable<'_>) -> String {
    let piped_content = request.content.filter(|content| !is_word(content));
    // Otherwise it reads its standard input wherever that is no terminal.
    let ignore = if piped_content.is_some() { "" } else { "--ignore-stdin " };
    let mut words =
        vec![format!("http {ignore}{} {}", request.method, shell(&request.url))];
    for (name, value) in &request.fields {
        // The space keeps the first character of the value out of the separator.
        let line = if value.is_empty() {
            format!("{name};")
        } else {
            format!("{name}: {value}")
        };
        words.push(shell(&line));
    }
    if let Some(content) = request.content.filter(|content| is_word(content)) {
        words.push(format!("--raw={}", shell(content)));
    }
    let before = piped_content.map(piped).unwrap_or_default();
    format!("{}{before}{}\n", request.comments("#"), words.join(BREAK))
}

/// wget: shows the head and the content, of an error too.
pub(super) fn wget(request: &Sendable<'_>) -> String {
    let mut words =
        vec!["wget -S -O - -t 1 --max-redirect=0 --content-on-error".to_owned()];
    if request.method != "GET" || request.content.is_some() {
        words.push(format!("--method={}", request.method));
    }
    for (name, value) in &request.fields {
        words.push(format!("--header={}", shell(&format!("{name}: {value}"))));
    }
    if let Some(content) = request.content {
        words.push(format!("--body-data={}", shell(content)));
    }
    words.push(shell(&request.url));
    format!("{}{}\n", request.comments("#"), words.join(BREAK))
}

/// What `HTTPie` would change.
pub(super) fn httpie_limit(request: &mut Sendable<'_>) {
    let why = "HTTPie takes a backslash before `:`, `;`, `=` or `@` away";
    request.leave_fields(why, |_, value| !loses_backslash(value));
}

/// What wget takes from a pipe is nothing.
pub(super) fn wget_limit(request: &mut Sendable<'_>) {
    if request.content.is_some_and(|content| !is_word(content)) {
        request.leave_content("a word of a shell cannot hold its control characters");
    }
}

/// Whether a word can hold a text, and a terminal takes it as it is.
fn is_word(text: &str) -> bool {
    text.chars().all(|c| !c.is_ascii_control() || matches!(c, '\n' | '\t'))
}

/// Content that comes through a pipe.
fn piped(content: &str) -> String {
    format!("printf %b {} |{BREAK}", printf(content))
}

/// Whether an odd number of backslashes stands before a separator of `HTTPie`.
fn loses_backslash(value: &str) -> bool {
    let mut is_escaped = false;
    for c in value.chars() {
        if is_escaped && ":;=@".contains(c) {
            return true;
        }
        is_escaped = c == '\\' && !is_escaped;
    }
    false
}
