//! An exchange as rules look at it.

mod cache;
mod content;
mod cors;
mod message;
mod paste;
mod security;
mod status;
pub(super) use security::Target;

use super::{
    Content, Exchange, FieldLine, Fields, RequestHead, ResponseHead, Source,
    syntax::lists::members,
};

/// An exchange, with the questions that many rules ask.
#[derive(Debug, Clone)]
pub(crate) struct Subject<'a> {
    /// All that is known.
    pub(crate) exchange: &'a Exchange,
    /// What rules about caching ask more than once.
    cache: cache::CacheAnswers<'a>,
    /// What rules about cookies and policies ask more than once.
    security: security::SecurityAnswers<'a>,
    /// What rules about content ask more than once.
    message: message::MessageAnswers,
}

/// What a rule looks at where there is no final response.
static NO_FIELDS: Fields = Fields(Vec::new());

impl<'a> Subject<'a> {
    /// Prepares an exchange for the rules.
    pub(super) fn new(exchange: &'a Exchange) -> Self {
        Self {
            exchange,
            cache: cache::CacheAnswers::default(),
            security: security::SecurityAnswers::default(),
            message: message::MessageAnswers::default(),
        }
    }

    /// The final response.
    pub(crate) fn response(&self) -> Option<&'a ResponseHead> {
        self.exchange.response.as_ref()
    }

    /// The number of the final status, if it is three digits.
    pub(crate) fn status(&self) -> Option<u16> {
        self.response()?.status.number
    }

    /// Whether the final status is one of these.
    pub(crate) fn is_status(&self, numbers: &[u16]) -> bool {
        self.status().is_some_and(|status| numbers.contains(&status))
    }

    /// The line of the final status.
    pub(crate) fn status_line(&self) -> u32 {
        self.response().map_or(0, |response| response.line)
    }

    /// The fields of the final response.
    pub(crate) fn fields(&self) -> &'a Fields {
        self.response().map_or(&NO_FIELDS, |response| &response.fields)
    }

    /// The first line of the final response with this name.
    pub(crate) fn field(&self, name: &str) -> Option<&'a FieldLine> {
        self.fields().first(name)
    }

    /// Whether the final response has a field of this name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.field(name).is_some()
    }

    /// The members of a list in the final response, each with its line.
    pub(crate) fn listed(
        &self,
        name: &'static str,
    ) -> impl Iterator<Item = (&'a FieldLine, &'a str)> {
        let lines = self.fields().all(name);
        lines.flat_map(|line| members(&line.value).map(move |member| (line, member)))
    }

    /// Whether a list in the final response has this member, in any case.
    pub(crate) fn lists(&self, name: &'static str, member: &str) -> bool {
        self.listed(name).any(|(_, listed)| listed.eq_ignore_ascii_case(member))
    }

    /// The request, where it is known.
    pub(crate) fn request(&self) -> Option<&'a RequestHead> {
        self.exchange.request.as_ref()
    }

    /// The method of the request, where it is known.
    pub(crate) fn method(&self) -> Option<&'a str> {
        self.request().map(|request| request.method.as_str()).filter(|m| !m.is_empty())
    }

    /// Whether it is known that the request had no field of this name.
    pub(crate) fn request_lacks(&self, name: &str) -> bool {
        let fields = self.request().and_then(|request| request.fields.as_ref());
        fields.is_some_and(|fields| fields.first(name).is_none())
    }

    /// A field of the request.
    pub(crate) fn request_field(&self, name: &str) -> Option<&'a FieldLine> {
        self.request()?.fields.as_ref()?.first(name)
    }

    /// Whether the response is of HTTP/2 or HTTP/3, which have no field about the
    /// connection and no reason phrase.
    pub(crate) fn is_multiplexed(&self) -> bool {
        let protocol = self.response().map(|response| response.protocol.as_str());
        protocol.is_some_and(|p| p.starts_with("HTTP/2") || p.starts_with("HTTP/3"))
    }

    /// Whether the response is of HTTP/3.
    pub(crate) fn is_http3(&self) -> bool {
        self.response().is_some_and(|response| response.protocol.starts_with("HTTP/3"))
    }

    /// Whether field lines were seen one by one, as they were sent.
    pub(crate) fn has_lines(&self) -> bool {
        self.exchange.source != Source::Browser
    }

    /// How many bytes of content were seen, before any decoding; nothing where
    /// that is not known. Pasted bytes are counted as they stand.
    pub(crate) fn content_length(&self) -> Option<u64> {
        match &self.exchange.content {
            Content::Unknown => None,
            Content::Absent => Some(0),
            Content::Bytes(_) if self.exchange.source == Source::Browser => None,
            Content::Bytes(bytes) => u64::try_from(bytes.len()).ok(),
            Content::Length(length) => Some(*length),
        }
    }

    /// Whether there is content, where that is known.
    pub(crate) fn has_content(&self) -> Option<bool> {
        match &self.exchange.content {
            Content::Unknown => None,
            Content::Absent => Some(false),
            Content::Bytes(bytes) => Some(!bytes.is_empty()),
            Content::Length(length) => Some(*length > 0),
        }
    }
}
