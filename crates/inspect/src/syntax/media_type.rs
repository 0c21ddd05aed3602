//! Media types (RFC 9110 section 8.3.1).

use super::scanner::{Parameter, Scanner, SyntaxError};

/// A media type with its parameters (RFC 9110 section 8.3.1).
///
/// ```
/// use inspect::MediaType;
///
/// let media_type = MediaType::read("Application/Problem+JSON; charset=utf-8").unwrap();
/// assert_eq!(media_type.essence(), "application/problem+json");
/// assert_eq!(media_type.charset(), Some("utf-8"));
/// assert!(media_type.is_json() && media_type.is_text());
/// assert_eq!(MediaType::read("json"), None);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MediaType {
    pub(crate) essence: String,
    pub(crate) parameters: Vec<Parameter>,
}

/// Reads the value of a `Content-Type`.
pub(crate) fn parse(value: &str) -> Result<MediaType, SyntaxError> {
    let mut scanner = Scanner::new(value);
    let kind = scanner.token().ok_or("does not start with a type")?;
    if !scanner.eat('/') {
        return Err("has no `/` after the type");
    }
    let subtype = scanner.token().ok_or("has no subtype after the `/`")?;
    let parameters = scanner.parameters()?;
    if scanner.rest().starts_with(',') {
        return Err("has a comma, and only one media type may be named");
    }
    if !scanner.is_done() {
        return Err("goes on after the media type with something that is no parameter");
    }
    if parameters.iter().any(|parameter| parameter.value.is_none()) {
        return Err("has a parameter without `=` and a value");
    }
    let essence = format!("{kind}/{subtype}").to_ascii_lowercase();
    Ok(MediaType { essence, parameters })
}

impl MediaType {
    /// Reads the value of a `Content-Type`; nothing where it is no media type.
    pub fn read(value: &str) -> Option<Self> {
        parse(value).ok()
    }

    /// `type/subtype`, in lower case.
    pub fn essence(&self) -> &str {
        &self.essence
    }

    /// The value of the first parameter of this name, given in lower case.
    pub(crate) fn parameter(&self, name: &str) -> Option<&str> {
        let found = self.parameters.iter().find(|parameter| parameter.name == name);
        found?.value.as_deref()
    }

    /// The charset, if one is named.
    pub fn charset(&self) -> Option<&str> {
        self.parameter("charset")
    }

    /// Whether its content is JSON, by its name or its suffix (RFC 6839 section 3.1).
    pub fn is_json(&self) -> bool {
        self.essence == "application/json" || self.essence.ends_with("+json")
    }

    pub(crate) fn is_html(&self) -> bool {
        matches!(self.essence.as_str(), "text/html" | "application/xhtml+xml")
    }

    /// Whether its content is text, whatever the charset.
    pub fn is_text(&self) -> bool {
        const OTHERS: [&str; 4] = [
            "application/javascript",
            "application/x-javascript",
            "application/ecmascript",
            "application/xml",
        ];
        self.essence.starts_with("text/")
            || self.is_json()
            || self.essence.ends_with("+xml")
            || OTHERS.contains(&self.essence.as_str())
    }
}
