//! Grammars of field values, as RFC 9110 and others have them.

pub(crate) mod cache_control;
pub(crate) mod cache_status;
pub(crate) mod entity_tag;
pub(crate) mod http_date;
pub(crate) mod lists;
pub(crate) mod misspelling;
pub(crate) mod targeted;
pub(crate) mod words;
