//! Grammars of field values, as RFC 9110 and others have them.

pub(super) mod challenge;
pub(super) mod content_range;
pub(super) mod freshness;
pub(super) mod json_members;
pub(super) mod proxy_status;
pub(super) mod quoted_list;
pub(super) mod relations;
pub(super) mod retry_after;
pub(super) mod uri_reference;
