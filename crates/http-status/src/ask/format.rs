//! The representations of the diagnostic document.

/// A representation of the diagnostic document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// `application/json`.
    Json,
    /// `application/problem+json` (RFC 9457).
    Problem,
    /// `text/plain`.
    Text,
    /// `text/html`.
    Html,
    /// No content at all.
    None,
}

impl Format {
    /// Every format, in the order of preference.
    pub const ALL: [Self; 5] =
        [Self::Json, Self::Problem, Self::Text, Self::Html, Self::None];

    /// Its value in `format=`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Problem => "problem",
            Self::Text => "text",
            Self::Html => "html",
            Self::None => "none",
        }
    }

    /// Its media type.
    pub const fn media_type(self) -> Option<&'static str> {
        match self {
            Self::Json => Some("application/json"),
            Self::Problem => Some("application/problem+json"),
            Self::Text => Some("text/plain; charset=utf-8"),
            Self::Html => Some("text/html; charset=utf-8"),
            Self::None => None,
        }
    }
}
