//! What makes a plan of rows, links of both, and rows of an address. A page shows all of
//! this as the server made it, so the browser loads the planner, which is in the chunk
//! `instrument`, when somebody comes near.
#![expect(
    clippy::unnecessary_wraps,
    reason = "loading may fail, before the function that is loaded is called"
)]

use http_status::{Ask, Codes};

use super::{
    check::{Checked, check},
    link::page_link,
    request::Draft,
    row::{Row, rows_of},
    suggestion::{Suggestion, suggestions},
};
use crate::{
    chunk_state::ChunkState, inspector::NotLoaded, page_address::parameters_in,
    site::Site,
};

/// The planner's functions. They are reached by their pointers, so that nothing of them
/// is in the chunk of whoever calls them.
#[derive(Clone, Copy)]
pub(crate) struct Planner {
    /// A row for each option of an address.
    pub(crate) rows: fn(&str) -> Vec<Row>,
    /// Checks the rows for a request, by the limits of the service.
    pub(crate) check: fn(&Site, &Codes, &Draft, &[Row]) -> Checked,
    /// Path and query of the page of all this.
    pub(crate) page_link: fn(&Site, &Codes, &Draft, &[Row], Option<&Ask>) -> String,
    /// The options to offer for codes and a method, in order.
    pub(crate) suggestions: fn(&Site, &Codes, &str) -> Vec<Suggestion>,
}

impl Planner {
    /// The functions themselves, for whoever has them: the server and the chunk.
    pub(crate) fn new() -> Self {
        Self {
            rows: |address| rows_of(&parameters_in(address)),
            check,
            page_link: |site, codes, draft, rows, ask| {
                page_link(&site.base_path, codes, draft, rows, ask)
            },
            suggestions,
        }
    }
}

#[leptos::wasm_split::wasm_split(
    instrument,
    wasm_split_path = leptos::wasm_split,
    fallible
)]
fn planner() -> Result<Planner, NotLoaded> {
    Ok(Planner::new())
}

/// The planner, which is not loaded yet.
pub(crate) fn planner_state() -> ChunkState<Planner> {
    ChunkState::new(|| Box::pin(planner()))
}
