//! A request that this browser made, and what became of it.

use std::sync::Arc;

use http_status::Plan;
use inspect::BrowserResponse;

use super::ComposedRequest;

/// The last request that was sent, as far as it has come.
#[derive(Debug, Clone)]
pub(crate) struct LiveRequest {
    /// What was sent.
    pub(crate) request: ComposedRequest,
    /// Path and query.
    pub(crate) path: String,
    /// What it is to be answered with.
    pub(crate) plan: Arc<Plan>,
    /// What became of it.
    pub(crate) outcome: Outcome,
}

/// What became of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Nothing yet.
    Waiting,
    /// The reader gave up on it.
    Cancelled,
    /// The browser showed an answer.
    Answered(Answer),
    /// The browser showed nothing; its own words.
    Refused(String),
}

/// An answer as the browser shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Answer {
    /// The status.
    pub(crate) status: u16,
    /// The reason phrase; HTTP/2 has none.
    pub(crate) phrase: String,
    /// The fields, in the browser's order.
    pub(crate) fields: Vec<(String, String)>,
    /// The content.
    pub(crate) content: Content,
    /// Its length in bytes.
    pub(crate) length: usize,
    /// Where redirects led, if there were any.
    pub(crate) followed_to: Option<String>,
    /// Milliseconds from the request to the end of the content.
    pub(crate) millis: u32,
}

/// Content as far as it can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Content {
    /// JSON, with a line for each member.
    Json(String),
    /// Other text, as it is.
    Text(String),
    /// Bytes that are no text.
    Binary,
    /// Reading failed: the browser's own words.
    Broken(String),
}

impl Answer {
    /// The value of a field.
    pub(crate) fn field(&self, name: &str) -> Option<&str> {
        let mut fields = self.fields.iter();
        let found = fields.find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }

    fn response(&self, method: &str, url: String) -> BrowserResponse {
        let content = match &self.content {
            Content::Broken(_) => None,
            _ if self.length == 0 => Some(String::new()),
            Content::Json(text) | Content::Text(text) => Some(text.clone()),
            Content::Binary => None,
        };
        BrowserResponse {
            method: method.to_owned(),
            url: self.followed_to.clone().unwrap_or(url),
            status: self.status,
            phrase: self.phrase.clone(),
            fields: self.fields.clone(),
            content,
            is_broken: matches!(self.content, Content::Broken(_)),
        }
    }
}

impl LiveRequest {
    /// What the browser shows of it; nothing while it shows nothing, and after it was
    /// cancelled.
    pub(crate) fn response(&self, origin: &str) -> Option<BrowserResponse> {
        let url = [origin, &self.path].concat();
        let method = &self.request.method;
        match &self.outcome {
            Outcome::Waiting | Outcome::Cancelled => None,
            Outcome::Answered(answer) => Some(answer.response(method, url)),
            Outcome::Refused(words) => Some(BrowserResponse {
                method: method.clone(),
                url,
                status: 0,
                phrase: words.clone(),
                fields: Vec::new(),
                content: None,
                is_broken: false,
            }),
        }
    }
}
