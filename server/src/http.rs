//! HTTP, whatever is served: admission, request content, codings, entity tags, errors.

pub(crate) mod admission;
pub(crate) mod coding;
pub(crate) mod conditional;
pub(crate) mod entity_tag;
pub(crate) mod envelope;
pub(crate) mod fallback;
pub(crate) mod job_queue;
pub(crate) mod json;
pub(crate) mod markup;
pub(crate) mod panics;
pub(crate) mod problem;
pub(crate) mod rate_limit;
pub(crate) mod refusal;
pub(crate) mod request_content;
pub(crate) mod target;
