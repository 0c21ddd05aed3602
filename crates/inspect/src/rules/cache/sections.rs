//! The sections of specifications that define directives of responses.

use crate::{Section, section::rfc_section, syntax::cache_control::Directive};

const MAX_AGE: Section = rfc_section!(9111, "5.2.2.1");
pub(super) const NO_CACHE: Section = rfc_section!(9111, "5.2.2.4");
pub(super) const PRIVATE: Section = rfc_section!(9111, "5.2.2.7");
const S_MAXAGE: Section = rfc_section!(9111, "5.2.2.10");
const STALE_WHILE_REVALIDATE: Section = rfc_section!(5861, "3");
const STALE_IF_ERROR: Section = rfc_section!(5861, "4");

/// Those of the directives whose argument is a number of seconds.
pub(super) const SECONDS: &[Section] =
    &[MAX_AGE, S_MAXAGE, STALE_WHILE_REVALIDATE, STALE_IF_ERROR];

/// The one of a directive with an argument.
pub(super) fn defining(directive: &Directive<'_>) -> Section {
    match directive.name.to_ascii_lowercase().as_str() {
        "no-cache" => NO_CACHE,
        "private" => PRIVATE,
        "s-maxage" => S_MAXAGE,
        "stale-while-revalidate" => STALE_WHILE_REVALIDATE,
        "stale-if-error" => STALE_IF_ERROR,
        _ => MAX_AGE,
    }
}
