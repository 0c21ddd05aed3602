//! The pieces of the workbench that change, as HTML.
//!
//! The server puts them into its views and the browser into its page: strings,
//! because a view that can change by parts costs the page code for each of its
//! elements, four times what these functions do.

mod exchange;
mod options;

pub(crate) use exchange::side_html;
pub(crate) use options::{chips_html, hint, hint_id, input_id, rows_html};
