//! Rendering: a plan and a document become a message.

use std::borrow::Cow;

use super::{Content, Part, Plan, Value};
use crate::Padded;

/// What goes out after the status line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Field lines, in order.
    pub fields: Vec<(Cow<'static, str>, Cow<'static, str>)>,
    /// The content; empty for a HEAD.
    pub content: Padded,
}

impl Message {
    pub(crate) fn has(&self, name: &str) -> bool {
        self.fields.iter().any(|(own, _)| own.eq_ignore_ascii_case(name))
    }

    /// The length that `Content-Length` announces, or that of the content.
    pub(crate) fn length(&self) -> u64 {
        let mut fields = self.fields.iter();
        let field = fields.find(|(own, _)| own.eq_ignore_ascii_case("Content-Length"));
        let announced = field.and_then(|(_, value)| value.parse().ok());
        announced.unwrap_or(self.content.len())
    }

    /// Replaces the first field of this name where it stands, or appends.
    pub(crate) fn set(&mut self, name: &'static str, value: String) {
        let mut fields = self.fields.iter_mut();
        let field = fields.find(|(own, _)| own.eq_ignore_ascii_case(name));
        match field {
            Some((_, own)) => *own = value.into(),
            None => self.fields.push((name.into(), value.into())),
        }
    }

    pub(crate) fn remove(&mut self, name: &str) {
        self.fields.retain(|(own, _)| !own.eq_ignore_ascii_case(name));
    }
}

impl Plan {
    /// Fills in what was not known before: the content and all that follows
    /// from its length, and the date (an IMF-fixdate, RFC 9110 section 5.6.7).
    ///
    /// `document` is the diagnostic document in the format of the plan; it is
    /// not looked at where the plan has other content.
    pub fn render(&self, document: Vec<u8>, date: &str) -> Message {
        let mut content = match &self.content {
            Content::Forbidden | Content::Empty => Padded::default(),
            Content::Diagnostic(_) => padded(document, self.size),
            Content::Custom(text) => padded(text.clone().into_bytes(), self.size),
        };
        let range = self.part.as_ref().map(|part| take_part(&mut content, part));
        let length = content.len().to_string();
        let fields = self.fields.iter().map(|field| {
            let value = match &field.value {
                Value::Text(text) => text.clone(),
                Value::Date => date.to_owned().into(),
                Value::ContentLength => length.clone().into(),
                Value::ContentRange => range.clone().unwrap_or_default().into(),
            };
            (field.name.clone(), value)
        });
        let fields = fields.collect();
        if self.head {
            content.clear();
        }
        Message { fields, content }
    }
}

/// Spaces at the end change neither JSON nor what a reader sees.
fn padded(bytes: Vec<u8>, size: u64) -> Padded {
    let content = Padded::from(bytes);
    let spaces = size.saturating_sub(content.len());
    Padded { spaces, ..content }
}

/// Cuts the content to the part and says which part it is.
fn take_part(content: &mut Padded, part: &Part) -> String {
    let length = content.len();
    let asked = match part {
        Part::First(_) => None,
        Part::Asked(ranges) => ranges.iter().find_map(|range| range.within(length)),
    };
    if let Some((first, last)) = asked {
        content.keep(first, last);
        return format!("bytes {first}-{last}/{length}");
    }
    let rest = if let Part::First(rest) = part { *rest } else { 0 };
    match length.checked_sub(1) {
        Some(last) => format!("bytes 0-{last}/{}", length.saturating_add(rest)),
        // A part has at least one byte (RFC 9110 section 14.4).
        None => "bytes */0".to_owned(),
    }
}
