//! The content of a request, as the diagnostic document shows it: by its media type and
//! its bytes, as it was sent, and up to a limit.

mod form;
mod json;
mod named;

use std::str;

use axum::http::HeaderMap;
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde::{Serialize, Serializer, ser::SerializeStruct as _};
use serde_json::value::RawValue;

pub(super) use self::form::Form;
use self::named::Named;
use crate::http::request_content::ReadContent;

/// At most so many bytes of a document show one byte of content: in a page, a name of
/// one character is a row of a table.
pub(crate) const MAX_ECHO_GROWTH: u64 = 10;

/// The content of a request, and how much of it is missing.
pub(super) struct Echo<'a> {
    pub(super) shown: Shown<'a>,
    /// How many bytes were read and are not shown.
    pub(super) left_out: u64,
}

/// What the content is shown as.
pub(super) enum Shown<'a> {
    /// UTF-8 without a meaning that we know, or JSON and form fields that were cut.
    Text(&'a str),
    /// JSON, as it was written.
    Json(&'a RawValue),
    /// The fields of a form.
    Form(Form<'a>),
    /// Everything else.
    Bytes(&'a [u8]),
}

impl<'a> Echo<'a> {
    /// What was read of a request with these fields; nothing where it had no content.
    pub(super) fn new(fields: &HeaderMap, content: &'a ReadContent) -> Option<Self> {
        if content.length == 0 {
            return None;
        }
        let bytes = &*content.start;
        let is_whole = bytes.len() as u64 == content.length;
        let text = text(bytes, is_whole);
        let shown = match (Named::by(fields), text) {
            (Named::Json, Some(text)) if is_whole => {
                json::read(text).map_or(Shown::Text(text), Shown::Json)
            }
            (Named::Form, Some(text)) if is_whole => {
                Form::read(text).map_or(Shown::Text(text), Shown::Form)
            }
            (Named::Json | Named::Form | Named::Text, Some(text)) => Shown::Text(text),
            (Named::Nothing, Some(text)) if !text.contains(is_binary) => {
                Shown::Text(text)
            }
            _ => Shown::Bytes(bytes),
        };
        let length =
            if let Shown::Text(text) = shown { text.len() } else { bytes.len() };
        Some(Self { shown, left_out: content.length.saturating_sub(length as u64) })
    }

    /// What it is shown as, in a word.
    pub(super) fn kind(&self) -> &'static str {
        match self.shown {
            Shown::Text(_) => "text",
            Shown::Json(_) => "json",
            Shown::Form(_) => "form",
            Shown::Bytes(_) => "base64",
        }
    }
}

/// Bytes in base64 (RFC 4648 section 4).
pub(super) fn base64(bytes: &[u8]) -> String {
    BASE64_STANDARD.encode(bytes)
}

/// The bytes as UTF-8, if they are; a character that the limit cut is left out.
fn text(bytes: &[u8], is_whole: bool) -> Option<&str> {
    let error = match str::from_utf8(bytes) {
        Ok(text) => return Some(text),
        Err(error) => error,
    };
    let is_cut = !is_whole && error.error_len().is_none();
    let whole = bytes.get(..error.valid_up_to()).filter(|_| is_cut)?;
    str::from_utf8(whole).ok()
}

/// Whether nobody writes this character into a text.
fn is_binary(character: char) -> bool {
    character.is_control() && !matches!(character, '\t' | '\n' | '\r')
}

impl Serialize for Echo<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut content = serializer.serialize_struct("Echo", 3)?;
        content.serialize_field("kind", self.kind())?;
        match &self.shown {
            Shown::Text(text) => content.serialize_field("value", text)?,
            Shown::Json(json) => content.serialize_field("value", json)?,
            Shown::Form(form) => content.serialize_field("value", form)?,
            Shown::Bytes(bytes) => content.serialize_field("value", &base64(bytes))?,
        }
        content.serialize_field("left_out", &self.left_out)?;
        content.end()
    }
}

#[cfg(test)]
mod tests;
