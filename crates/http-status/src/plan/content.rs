//! The content of a response: whether it may have any, what it is, and which part of it.

use crate::{
    Ask, Code, Format, Request, accept, catalog,
    range::{self, ByteRange},
};

/// What stands after the header section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Nothing, and no field about it: 101, 204, 304.
    Forbidden,
    /// Nothing, and a length of 0: 205, or because the ask says so.
    Empty,
    /// The diagnostic document in this format.
    Diagnostic(Format),
    /// The text of the ask.
    Custom(String),
}

/// The part of the representation that a 206 transfers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// The document, of a representation that ends in so many more spaces: a
    /// first part that can still be read.
    First(u64),
    /// The first of these ranges that can be satisfied.
    Asked(Vec<ByteRange>),
}

impl Content {
    /// What a response with this status has.
    pub(super) fn choose(ask: &Ask, request: &Request<'_>, status: Code) -> Self {
        if status.get() == 205 {
            return Self::Empty;
        }
        if catalog::summary(status).is_some_and(|summary| !summary.allows_content) {
            return Self::Forbidden;
        }
        if let Some(body) = &ask.body {
            return Self::Custom(body.clone());
        }
        match ask.format {
            Some(Format::None) => Self::Empty,
            Some(format) => Self::Diagnostic(format),
            None => Self::Diagnostic(accept::choose(request, status)),
        }
    }

    /// Whether there is a byte of it, padded to this size.
    pub(super) fn has_bytes(&self, size: u64) -> bool {
        match self {
            Self::Forbidden | Self::Empty => false,
            Self::Custom(text) => !text.is_empty() || size > 0,
            Self::Diagnostic(_) => true,
        }
    }
}

impl Part {
    /// The part that a request gets. A part has at least one byte (RFC 9110 section
    /// 14.4), and GET is the only method with ranges (section 14.2).
    pub(super) fn choose(request: &Request<'_>) -> Self {
        const REST: u64 = 256;
        let asked = request.field("Range").filter(|_| request.method == "GET");
        let ranges = range::parse(asked.unwrap_or_default());
        if ranges.is_empty() { Self::First(REST) } else { Self::Asked(ranges) }
    }
}
