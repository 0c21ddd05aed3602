//! Grammars of field values, as RFC 9110 and others have them.

pub(super) mod charsets;
pub(super) mod content_length;
pub(super) mod date_forms;
pub(super) mod digest;
pub(super) mod disposition;
pub(super) mod elements;
pub(super) mod language_tag;
pub(super) mod link_value;
pub(super) mod media_type;
pub(super) mod names;
pub(super) mod product;
pub(super) mod scanner;
pub(super) mod uri_characters;
