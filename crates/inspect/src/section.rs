//! Sections of specifications, to cite.

pub use http_status::Section;
pub(crate) use http_status::rfc_section;
