//! Questions that rules about a status ask.

use super::Subject;
use crate::{
    Content, FieldLine, Fields, ResponseHead, Source,
    syntax::{
        challenge::{self, Challenge},
        content_range::number,
        entity_tag,
        lists::members,
        uri_reference::UriReference,
    },
};

impl<'a> Subject<'a> {
    /// Every head, interim ones first.
    pub(crate) fn heads(&self) -> impl Iterator<Item = &'a ResponseHead> {
        self.exchange.interim.iter().chain(self.response())
    }

    /// Whether the final status is in this class.
    pub(crate) fn is_class(&self, digit: u16) -> bool {
        self.status().is_some_and(|status| status / 100 == digit)
    }

    /// Whether the status is of a redirect that clients follow.
    pub(crate) fn is_redirect(&self) -> bool {
        self.response().is_some_and(|response| response.status.is_redirect())
    }

    /// Whether the response is known to be of HTTP/1, which has fields about the
    /// connection.
    pub(crate) fn is_http1(&self) -> bool {
        self.response().is_some_and(|response| response.protocol.starts_with("HTTP/1"))
    }

    /// The media type of the final response, in lower case and without parameters.
    pub(crate) fn media_type(&self) -> Option<String> {
        let line = self.field("Content-Type")?;
        let media_type = line.value.split(';').next().unwrap_or_default();
        Some(media_type.trim().to_ascii_lowercase())
    }

    /// Whether the content is of several parts, each with a range of its own.
    pub(crate) fn is_multipart_ranges(&self) -> bool {
        let names = ["multipart/byteranges", "multipart/x-byteranges"];
        self.media_type().is_some_and(|media_type| names.contains(&media_type.as_str()))
    }

    /// The number in `Content-Length`, if it is one.
    pub(crate) fn announced_length(&self) -> Option<u64> {
        number(&self.field("Content-Length")?.value)
    }

    /// Whether content was seen that is more than the blank lines of a paste.
    pub(crate) fn shows_content(&self) -> bool {
        match &self.exchange.content {
            Content::Bytes(bytes) if self.exchange.source == Source::Paste => {
                !bytes.trim_ascii().is_empty()
            }
            _ => self.has_content() == Some(true),
        }
    }

    /// Whether a terminal may have written what looks like content: the text was
    /// pasted, and no length says that so much was sent.
    pub(crate) fn may_be_of_terminal(&self) -> bool {
        let bounds = self.content_bounds();
        let is_announced = self
            .announced_length()
            .zip(bounds)
            .is_some_and(|(length, (least, most))| (least..=most).contains(&length));
        self.exchange.source == Source::Paste && !is_announced
    }

    /// Whether it is known that there is no content, and that this is not because
    /// the request was a HEAD or because only the head was pasted.
    pub(crate) fn lacks_content(&self) -> bool {
        if self.shows_content() || self.method() == Some("HEAD") {
            return false;
        }
        let is_seen = self.exchange.source != Source::Paste
            || self.exchange.content == Content::Absent;
        self.announced_length() == Some(0)
            || (is_seen && self.has_content() == Some(false) && self.method().is_some())
    }

    /// The fields of the request, where they are known.
    pub(crate) fn request_fields(&self) -> Option<&'a Fields> {
        self.request()?.fields.as_ref()
    }

    /// Whether the `ETag` of the response is among those of `If-None-Match`, by weak
    /// comparison; nothing where there is no such field, or where a tag is not
    /// written as one.
    pub(crate) fn if_none_match(&self) -> Option<bool> {
        let asked = self.request_fields()?.value("If-None-Match")?;
        if asked == "*" {
            return Some(true);
        }
        let tag = self.field("ETag")?.value.as_str();
        if entity_tag::defect(tag).is_some() {
            return None;
        }
        let mut is_listed = None;
        for one in members(&asked) {
            if entity_tag::defect(one).is_some() {
                return None;
            }
            is_listed = is_listed.max(Some(entity_tag::is_weakly_equal(one, tag)));
        }
        is_listed
    }

    /// The target of the request, with the host of `Host` where it has none.
    pub(crate) fn target(&self) -> Option<UriReference<'a>> {
        let url = self.request()?.url.as_str();
        let mut target = UriReference::split(url);
        if url.starts_with('/') && !url.starts_with("//") {
            target.authority =
                self.request_field("Host").map(|line| line.value.as_str());
        }
        (!url.is_empty()).then_some(target)
    }

    /// The line of `Location`, unless there are several that differ.
    pub(crate) fn location(&self) -> Option<&'a FieldLine> {
        let first = self.field("Location")?;
        let mut lines = self.fields().all("Location");
        lines.all(|line| line.value == first.value).then_some(first)
    }

    /// The schemes of such challenges of a 401, each with its line. Lists that are
    /// longer than any that a client reads are not looked at.
    pub(crate) fn challenges(
        &self,
        matches: impl Fn(&Challenge<'_>) -> bool,
    ) -> Vec<(String, u32)> {
        const NAME: &str = "WWW-Authenticate";
        const LONGEST: usize = 64 * 1024;
        let value = self.fields().value(NAME).unwrap_or_default();
        if !self.is_status(&[401]) || value.len() > LONGEST {
            return Vec::new();
        }
        let challenges = challenge::parse(&value).unwrap_or_default().into_iter();
        challenges
            .filter(matches)
            .map(|one| (one.scheme.to_owned(), self.line_at(NAME, one.place)))
            .collect()
    }

    /// The line that this byte of the value of all lines of a name together
    /// ([`Fields::value`]) stands in.
    pub(crate) fn line_at(&self, name: &str, place: usize) -> u32 {
        let mut end = 0;
        let found = self.fields().all(name).find(|line| {
            end += line.value.len() + ", ".len();
            place < end
        });
        found.map_or(0, |line| line.line)
    }
}
