//! The last step: a plan and a document become a message.

use std::borrow::Cow;

use super::{Content, Part, Plan, Value};

/// What goes out after the status line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Field lines, in order.
    pub fields: Vec<(Cow<'static, str>, Cow<'static, str>)>,
    /// The content; empty for a HEAD.
    pub content: Vec<u8>,
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
        announced.unwrap_or(u64::try_from(self.content.len()).unwrap_or(u64::MAX))
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
            Content::Forbidden | Content::Empty => Vec::new(),
            Content::Diagnostic(_) => document,
            Content::Custom(text) => text.clone().into_bytes(),
        };
        if matches!(self.content, Content::Diagnostic(_) | Content::Custom(_)) {
            pad(&mut content, self.size);
        }
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
fn pad(content: &mut Vec<u8>, size: u64) {
    let size = usize::try_from(size).unwrap_or(content.len());
    content.resize(size.max(content.len()), b' ');
}

/// Cuts the content to the part and says which part it is.
fn take_part(content: &mut Vec<u8>, part: &Part) -> String {
    let length = u64::try_from(content.len()).unwrap_or(u64::MAX);
    let asked = match part {
        Part::First(_) => None,
        Part::Asked(ranges) => ranges.iter().find_map(|range| range.within(length)),
    };
    if let Some((first, last)) = asked {
        let bounds = usize::try_from(first).ok().zip(usize::try_from(last).ok());
        if let Some(slice) = bounds.and_then(|(first, last)| content.get(first..=last))
        {
            *content = slice.to_vec();
        }
        return format!("bytes {first}-{last}/{length}");
    }
    let rest = if let Part::First(rest) = part { *rest } else { 0 };
    if let Some(last) = length.checked_sub(1) {
        return format!("bytes 0-{last}/{}", length.saturating_add(rest));
    }
    // A part has at least one byte (RFC 9110 section 14.4), so an empty
    // representation lends one space.
    content.push(b' ');
    "bytes 0-0/1".to_owned()
}
