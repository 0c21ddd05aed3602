//! Content codings: which one a request takes, and content in it.
//!
//! Content is compressed whole and at once. An encoder that lives as long as a
//! response would hold its megabytes for as long as somebody reads slowly.

pub(crate) mod accept_encoding;
pub(crate) mod encode;
pub(crate) mod layer;
pub(crate) mod static_document;
