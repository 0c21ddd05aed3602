//! What the lines of curl, wget and others say about the request.

use super::{lines::is_blank, terminal};
use crate::{Content, Exchange, Fields, RequestHead};

/// What is known so far.
#[derive(Debug, Default)]
pub(super) struct Tools {
    /// The scheme of the connection.
    scheme: Option<&'static str>,
    /// The URL of the next request.
    url: Option<String>,
    /// The request of a command line.
    asked: Option<RequestHead>,
    /// Every request is one with HEAD.
    is_head: bool,
    /// What stood before the last command line.
    prompt: Option<String>,
}

impl Tools {
    /// Takes a line that is of no message.
    pub(super) fn note(&mut self, line: &str) {
        if let Some(said) = line.strip_prefix("* ") {
            return self.note_curl(said);
        }
        if let Some((_, url)) =
            line.strip_prefix("--2").and_then(|l| l.split_once("--  "))
        {
            self.url = url.split_ascii_whitespace().next().map(str::to_owned);
        }
        if line.starts_with("Spider mode enabled") {
            self.is_head = true;
        }
        if let Some(prompt) = terminal::command(line) {
            self.is_head = false;
            self.prompt = Some(prompt.to_owned());
        }
        if let Some(request) = super::command::request(line) {
            self.is_head = request.method == "HEAD";
            self.asked = Some(request);
        }
    }

    /// What stood before the last command line.
    pub(super) fn prompt(&self) -> Option<&str> {
        self.prompt.as_deref()
    }

    fn note_curl(&mut self, said: &str) {
        let is_secure = ["ALPN", "SSL connection", "TLS", "QUIC", "using HTTP/3"];
        if is_secure.iter().any(|word| said.contains(word)) {
            self.scheme = Some("https");
        } else if said.trim_start().starts_with("Trying ") {
            self.scheme = None;
        } else if said.starts_with("Connected to ") {
            self.scheme = Some("http");
        } else if said.starts_with("Issue another request to this URL: ") {
            self.url = said.split(['\'', '"']).nth(1).map(str::to_owned);
        }
    }

    /// Makes the target of a request an absolute URL, where that is known.
    pub(super) fn complete(&mut self, request: &mut RequestHead) {
        self.asked = None;
        let url = self.url.take();
        if !request.url.starts_with('/') {
            return;
        }
        let host = request.fields.as_ref().and_then(|f: &Fields| f.first("Host"));
        let host = host.map(|line| line.value.as_str()).filter(|host| !is_blank(host));
        let built = self.scheme.zip(host);
        let built =
            built.map(|(scheme, host)| format!("{scheme}://{host}{}", request.url));
        if let Some(url) = url.or(built) {
            request.url = url;
        }
    }

    /// The request of a response that was shown without one.
    pub(super) fn request(&mut self) -> Option<RequestHead> {
        let method = if self.is_head { "HEAD" } else { "" };
        let known = self.url.take().or_else(|| self.is_head.then(String::new));
        let request = known.map(|url| RequestHead {
            method: method.to_owned(),
            url,
            ..Default::default()
        });
        self.asked.take().or(request)
    }
}

/// Takes what wget says at the end: so many bytes of content were saved.
pub(super) fn note_saved(line: &str, exchange: &mut Exchange) {
    let Some((_, counts)) = line.rsplit_once(" saved [") else { return };
    let count = counts.split(['/', ']']).next().and_then(|count| count.parse().ok());
    let is_whole =
        exchange.response.as_ref().is_some_and(|head| head.status.number != Some(206));
    if let Some(count) = count.filter(|_| is_whole) {
        exchange.content = Content::Length(count);
    }
}
