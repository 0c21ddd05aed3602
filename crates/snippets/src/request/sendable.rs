//! What of a request HTTP can carry, and what is said of the rest.

use std::fmt::Write as _;

use super::Request;

/// Fields that a client writes by itself; with another value it breaks the message
/// (RFC 9110 sections 7.2, 7.8, 8.6, 10.1, RFC 9112 sections 6 and 9).
const OF_THE_CLIENT: [&str; 9] = [
    "Connection",
    "Content-Length",
    "Expect",
    "Host",
    "Keep-Alive",
    "TE",
    "Trailer",
    "Transfer-Encoding",
    "Upgrade",
];

/// What content without a media type is sent as: `fetch` sends a string so.
const TEXT: &str = "text/plain;charset=UTF-8";

/// A request that every format can write, and what was left out of it.
#[derive(Debug)]
pub(super) struct Sendable<'a> {
    pub(super) method: &'a str,
    pub(super) url: String,
    pub(super) fields: Vec<(&'a str, String)>,
    pub(super) content: Option<&'a str>,
    notes: Vec<String>,
}

impl<'a> Sendable<'a> {
    pub(super) fn new(request: &'a Request) -> Self {
        let mut sendable = Self {
            method: &request.method,
            url: encoded(&request.url),
            fields: Vec::new(),
            content: request.content.as_deref().filter(|content| !content.is_empty()),
            notes: Vec::new(),
        };
        if !is_token(sendable.method) {
            sendable.method = "GET";
            sendable
                .note("The method is no token (RFC 9110 section 9.1): this is a GET.");
        }
        for (name, value) in &request.fields {
            sendable.add(name, value);
        }
        if sendable.method == "HEAD" {
            sendable.leave_content("clients expect none with HEAD");
        }
        if sendable.content.is_some() && !sendable.has("Content-Type") {
            sendable.fields.push(("Content-Type", TEXT.to_owned()));
        }
        sendable
    }

    /// Adds a field. One more of the same name is joined to it, which means the same
    /// (RFC 9110 section 5.3; RFC 6265 section 5.4 for cookies).
    fn add(&mut self, name: &'a str, value: &str) {
        if !is_token(name) {
            self.note(
                "Left out: a field whose name is no token (RFC 9110 section 5.1).",
            );
            return;
        }
        if OF_THE_CLIENT.iter().any(|own| own.eq_ignore_ascii_case(name)) {
            self.note(&format!("Left out: {name}, which the client writes by itself."));
            return;
        }
        let value = value.trim_matches([' ', '\t']);
        if !value.chars().all(|c| matches!(c, '\t' | ' '..='~')) {
            self.leave_field(name, "its value is more than one line of US-ASCII");
            return;
        }
        let other = self.fields.iter_mut().find(|(n, _)| n.eq_ignore_ascii_case(name));
        match other {
            Some((_, all)) => {
                let comma = if name.eq_ignore_ascii_case("Cookie") { ";" } else { "," };
                *all = format!("{all}{comma} {value}");
            }
            None => self.fields.push((name, value.to_owned())),
        }
    }

    fn has(&self, name: &str) -> bool {
        self.fields.iter().any(|(own, _)| own.eq_ignore_ascii_case(name))
    }

    /// Leaves out the fields that a format cannot carry, by name and value.
    pub(super) fn leave_fields(&mut self, why: &str, can: impl Fn(&str, &str) -> bool) {
        let fields = std::mem::take(&mut self.fields);
        let (kept, left): (Vec<_>, Vec<_>) =
            fields.into_iter().partition(|(name, value)| can(name, value));
        self.fields = kept;
        for (name, _) in left {
            self.leave_field(name, why);
        }
    }

    fn leave_field(&mut self, name: &str, why: &str) {
        self.note(&format!("Left out: the field {name}; {why}."));
    }

    /// Leaves out the content, if there is any.
    pub(super) fn leave_content(&mut self, why: &str) {
        if self.content.take().is_some() {
            self.note(&format!("Left out: the content; {why}."));
        }
    }

    /// Says something in a comment of the text.
    fn note(&mut self, note: &str) {
        self.notes.push(note.to_owned());
    }

    /// What there is to say, as comments: a line each.
    pub(super) fn comments(&self, mark: &str) -> String {
        self.notes.iter().fold(String::new(), |mut all, note| {
            let _ = writeln!(all, "{mark} {note}");
            all
        })
    }
}

/// Whether a text is a token (RFC 9110 section 5.6.2).
fn is_token(text: &str) -> bool {
    let is_part = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
    !text.is_empty() && text.chars().all(is_part)
}

/// A URL in which everything is encoded that a URL cannot hold (RFC 3986 section 2),
/// without its fragment, which is never sent. Brackets stand in an authority only.
fn encoded(url: &str) -> String {
    let url = url.split_once('#').map_or(url, |(url, _)| url);
    let authority = url.find("://").map_or(0, |scheme| scheme + 3);
    let path = url.get(authority..).and_then(|rest| rest.find(['/', '?']));
    let path = path.map_or(url.len(), |path| authority + path);
    let (authority, rest) = url.split_at_checked(path).unwrap_or((url, ""));
    let mut encoded = authority.to_owned();
    for c in rest.chars() {
        if c.is_ascii_alphanumeric() || "-._~:/?@!$&'()*+,;=%".contains(c) {
            encoded.push(c);
            continue;
        }
        for byte in c.encode_utf8(&mut [0; 4]).bytes() {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}
