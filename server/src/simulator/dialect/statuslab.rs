//! Our own URL grammar: `/api/status/{codes}`, with options in the query.
//!
//! What follows behind another slash is ignored, so that the URL can be the base URL of a
//! client.

use http_status::{Ask, paths::STATUS, query};

use crate::http::{problem::Problem, target::Target};

/// What a target below `/api/status/` asks for.
pub(crate) fn read(path: &str, target: &Target) -> Result<Ask, Problem> {
    let rest = path.strip_prefix(STATUS).unwrap_or_default();
    let segment = rest.split('/').next().unwrap_or_default();
    let codes = query::decode_text(segment).unwrap_or_default();
    Ask::from_pairs(&codes, &target.query).map_err(Problem::bad_ask)
}
