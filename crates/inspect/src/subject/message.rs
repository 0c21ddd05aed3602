//! Questions that rules about framing and content ask.

use std::cell::OnceCell;

use super::Subject;
use crate::{
    Content, FieldLine, Source,
    exchange::OddityKind,
    syntax::{
        link_value::{LinkValue, links},
        media_type::{self, MediaType},
        scanner::SyntaxError,
    },
};

/// What is read once and asked by many rules.
#[derive(Debug, Clone, Default)]
pub(super) struct MessageAnswers {
    content_type: OnceCell<Option<MediaType>>,
}

impl<'a> Subject<'a> {
    /// The protocol of the final response, empty where it is unknown.
    pub(crate) fn protocol(&self) -> &'a str {
        self.response().map_or("", |response| response.protocol.as_str())
    }

    /// Whether the request is known to have this method.
    pub(crate) fn is_method(&self, method: &str) -> bool {
        self.method() == Some(method)
    }

    /// Whether this is a 2xx to CONNECT, after which a tunnel begins.
    pub(crate) fn is_tunnel(&self) -> bool {
        self.is_method("CONNECT")
            && self.status().is_some_and(|status| (200..300).contains(&status))
    }

    /// Whether the status and the method let content follow the fields.
    pub(crate) fn may_have_content(&self) -> bool {
        let by_status = self.status().is_none_or(|status| {
            !(100..200).contains(&status) && ![204, 205, 304].contains(&status)
        });
        self.response().is_some()
            && by_status
            && !self.is_method("HEAD")
            && !self.is_tunnel()
    }

    /// Whether the header section was seen to its end, so that a field that was
    /// not seen is not there.
    pub(crate) fn is_head_whole(&self) -> bool {
        let cuts =
            [OddityKind::Unfinished, OddityKind::TooLong, OddityKind::FieldsLeftOut];
        !self.exchange.oddities.iter().any(|oddity| cuts.contains(&oddity.kind))
    }

    /// The bytes of content that were seen, if there are any.
    pub(crate) fn content_bytes(&self) -> Option<&'a [u8]> {
        match &self.exchange.content {
            Content::Bytes(bytes) if !bytes.is_empty() => Some(bytes),
            _ => None,
        }
    }

    /// How many bytes of content there can have been, at least and at most.
    /// Pasted text is another than was sent; an empty rest says nothing, nor does
    /// the decoded form of encoded content.
    pub(crate) fn content_bounds(&self) -> Option<(u64, u64)> {
        let length = self.content_length()?;
        if self.exchange.source != Source::Paste {
            return Some((length, length));
        }
        let text = std::str::from_utf8(self.content_bytes()?).ok()?;
        if self.has("Content-Encoding") || text.contains('\u{fffd}') {
            return None;
        }
        let media_type = self.content_type();
        let charset = media_type.and_then(MediaType::charset).unwrap_or_default();
        if charset.to_ascii_lowercase().starts_with("utf-16") {
            return None;
        }
        let is_json = media_type.is_some_and(MediaType::is_json);
        let (least, most) = super::content::bounds(text, is_json);
        Some((u64::try_from(least).ok()?, u64::try_from(most).ok()?))
    }

    /// The media type of the content, if the response names one.
    pub(crate) fn content_type(&self) -> Option<&MediaType> {
        let read = || media_type::parse(&self.field("Content-Type")?.value).ok();
        self.message.content_type.get_or_init(read).as_ref()
    }

    /// The links of all responses, the interim ones first, each with its line and
    /// its text: as many as anybody follows.
    pub(crate) fn links(
        &self,
    ) -> impl Iterator<Item = (&'a FieldLine, &'a str, Result<LinkValue<'a>, SyntaxError>)>
    {
        const MOST: usize = 500;
        let heads = self.exchange.interim.iter().chain(self.response());
        let found = heads.flat_map(|head| head.fields.all("Link")).flat_map(|line| {
            links(&line.value).map(move |(text, link)| (line, text, link))
        });
        found.take(MOST)
    }

    /// The links that can be read.
    pub(crate) fn read_links(
        &self,
    ) -> impl Iterator<Item = (&'a FieldLine, LinkValue<'a>)> {
        self.links().filter_map(|(line, _, link)| Some((line, link.ok()?)))
    }
}
