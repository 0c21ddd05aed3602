//! Grammars of field values, as RFC 9110 and others have them.

pub(crate) mod cache_control;
pub(crate) mod cache_status;
pub(super) mod challenge;
pub(super) mod content_range;
pub(crate) mod entity_tag;
pub(super) mod freshness;
pub(crate) mod http_date;
pub(super) mod json_members;
pub(crate) mod lists;
pub(crate) mod misspelling;
pub(super) mod proxy_status;
pub(super) mod quoted_list;
pub(super) mod relations;
pub(super) mod retry_after;
pub(crate) mod targeted;
pub(super) mod uri_reference;
pub(crate) mod words;
