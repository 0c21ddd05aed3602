//! What a pasted text is that holds no response: a URL, a code, a request, a command of
//! curl, or content alone.

use http_status::Code;

use super::command;
use crate::{Exchange, RequestHead};

/// The longest text that may be a URL or a command, in bytes.
const LONGEST: usize = 16 * 1024;

/// The longest text that may be a code with its phrase, in bytes.
const LONGEST_STATUS: usize = 80;

/// What a text without a response is taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TextKind {
    /// One URL of HTTP.
    Url(String),
    /// A code, perhaps with a phrase: `502`, `HTTP 502`, `502 Bad Gateway`.
    Code(Code),
    /// A command of curl: the same one, so that it prints header sections as well.
    Curl(String),
    /// A request.
    Request(RequestTarget),
    /// A document alone, without what came before it.
    Content(&'static str),
    /// Anything else.
    Unknown,
}

/// What a request asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestTarget {
    /// The method.
    pub method: String,
    /// The whole URL, where the request says it.
    pub url: Option<String>,
}

/// What a text is of which these exchanges were read; nothing where there is a response
/// in it.
///
/// ```
/// use inspect::paste::{TextKind, kind};
///
/// let url = "https://example.com/".to_owned();
/// assert_eq!(kind(" https://example.com/\n", &[]), Some(TextKind::Url(url)));
/// ```
pub fn kind<'a>(
    text: &str,
    exchanges: impl IntoIterator<Item = &'a Exchange>,
) -> Option<TextKind> {
    let mut request = None;
    for exchange in exchanges {
        if exchange.response.is_some() || !exchange.interim.is_empty() {
            return None;
        }
        request = request.or(exchange.request.as_ref());
    }
    let text = text.trim_start_matches('\u{feff}').trim();
    let kind = url(text)
        .or_else(|| curl(text))
        .or_else(|| code(text).map(TextKind::Code))
        .or_else(|| request.map(request_target).map(TextKind::Request))
        .or_else(|| request_line(text).map(TextKind::Request))
        .or_else(|| content(text).map(TextKind::Content));
    Some(kind.unwrap_or(TextKind::Unknown))
}

/// One URL, perhaps in quotes or angle brackets as chats and mails have it.
fn url(text: &str) -> Option<TextKind> {
    let bare = text.trim_matches(['"', '\'', '`', '<', '>']);
    (bare.len() <= LONGEST && is_url(bare)).then(|| TextKind::Url(bare.to_owned()))
}

fn is_url(text: &str) -> bool {
    let after = |scheme: &str| {
        let (start, rest) = text.split_at_checked(scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then_some(rest)
    };
    let rest = after("https://").or_else(|| after("http://"));
    rest.is_some_and(|rest| {
        rest.starts_with(|c: char| {
            c.is_ascii_alphanumeric() || c == '[' || !c.is_ascii()
        }) && !rest.contains(|c: char| c.is_whitespace() || c.is_control())
    })
}

/// A command of curl, which may go on over several lines.
fn curl(text: &str) -> Option<TextKind> {
    let prompts = ["$ ", "% ", "# ", "> "];
    let bare = prompts.iter().find_map(|prompt| text.strip_prefix(prompt));
    let rest = bare.unwrap_or(text).trim_start().strip_prefix("curl")?;
    if text.len() > LONGEST || !rest.starts_with(char::is_whitespace) {
        return None;
    }
    let rest = rest.trim_start();
    let flag = if command::prints_head(rest) { "" } else { "-i " };
    Some(TextKind::Curl(["curl ", flag, rest].concat()))
}

/// The code that a line names, with no words around it but those of a status.
fn code(text: &str) -> Option<Code> {
    if text.len() > LONGEST_STATUS || text.contains(['\r', '\n']) {
        return None;
    }
    let is_prefix = |word: &str| {
        let word = word.trim_end_matches([':', '=']).to_ascii_lowercase();
        let known = [
            "http",
            "https",
            "error",
            "err",
            "status",
            "code",
            "statuscode",
            ":status",
        ];
        known.contains(&word.as_str()) || word.starts_with("http/")
    };
    let mut words = text.split_whitespace().skip_while(|word| is_prefix(word));
    let code = words.next()?.trim_end_matches([':', ',', '.']).parse().ok()?;
    let is_phrase = |word: &str| {
        !word.contains(|c: char| c.is_ascii_digit() || "<>{}[]/=".contains(c))
    };
    words.all(is_phrase).then_some(code)
}

/// What a request asks for; its URL is whole, or its `Host` is known (RFC 9112
/// section 3.3).
fn request_target(request: &RequestHead) -> RequestTarget {
    let RequestHead { method, url, fields, .. } = request;
    let host = fields.as_ref().and_then(|fields| fields.first("Host"));
    let url = match host {
        _ if is_url(url) => Some(url.clone()),
        Some(host) if url.starts_with('/') => {
            Some(["https://", &host.value, url].concat()).filter(|url| is_url(url))
        }
        _ => None,
    };
    RequestTarget { method: method.clone(), url }
}

/// A method and a URL on a line.
fn request_line(text: &str) -> Option<RequestTarget> {
    let (method, rest) = text.split_once(' ')?;
    let is_method = matches!(
        method,
        "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS" | "TRACE"
    );
    let url = rest.trim().split(' ').next().filter(|url| is_url(url))?;
    is_method
        .then(|| RequestTarget { method: method.to_owned(), url: Some(url.to_owned()) })
}

/// The name of a format, of which the text looks to be a document.
fn content(text: &str) -> Option<&'static str> {
    let starts = |start: &str| {
        let text = text.get(..start.len());
        text.is_some_and(|text| text.eq_ignore_ascii_case(start))
    };
    let is_between =
        |open: char, close: char| text.starts_with(open) && text.ends_with(close);
    if starts("<!doctype html") || starts("<html") {
        Some("HTML")
    } else if starts("<?xml") {
        Some("XML")
    } else if is_between('{', '}') || is_between('[', ']') {
        Some("JSON")
    } else {
        None
    }
}
