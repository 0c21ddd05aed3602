//! The media type of a request's content.

/// A media type to choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MediaType {
    /// JSON.
    Json,
    /// Fields of a form.
    Form,
    /// Plain text.
    Text,
    /// XML.
    Xml,
    /// None: no `Content-Type` is sent.
    None,
}

impl MediaType {
    pub(crate) const ALL: [Self; 5] =
        [Self::Json, Self::Form, Self::Text, Self::Xml, Self::None];

    /// Its name in the page's address.
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Form => "form",
            Self::Text => "text",
            Self::Xml => "xml",
            Self::None => "none",
        }
    }

    /// The media type of this name.
    pub(crate) fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.id() == id)
    }

    /// The value of `Content-Type`.
    pub(crate) const fn value(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Form => "application/x-www-form-urlencoded",
            Self::Text => "text/plain;charset=UTF-8",
            Self::Xml => "application/xml",
            Self::None => "",
        }
    }

    /// The words to choose it by.
    pub(crate) const fn label(self) -> &'static str {
        if matches!(self, Self::None) { "no Content-Type" } else { self.value() }
    }

    /// What a text looks like.
    pub(super) fn guess(content: &str) -> Self {
        let text = content.trim();
        let is_form_text =
            |c: char| c.is_ascii_alphanumeric() || "=&%+-._~*".contains(c);
        match text.chars().next() {
            Some('{' | '[') => Self::Json,
            Some('<') => Self::Xml,
            Some(_) if text.contains('=') && text.chars().all(is_form_text) => {
                Self::Form
            }
            _ => Self::Text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_media_type_is_guessed_from_the_text() {
        for (text, guessed) in [
            (r#"{"a": 1}"#, MediaType::Json),
            ("\n  [1,", MediaType::Json),
            ("<?xml version='1.0'?>", MediaType::Xml),
            ("a=1&b=%20c", MediaType::Form),
            ("a = 1", MediaType::Text),
            ("plain", MediaType::Text),
            ("", MediaType::Text),
        ] {
            assert_eq!(MediaType::guess(text), guessed, "{text}");
        }
    }
}
