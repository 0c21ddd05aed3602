//! What the Inspector found, as HTML, and the texts it is found in.
//!
//! Pure, like `http_status`: the server writes a page with it, and in the browser
//! the same functions write what changes, in the module of `inspector`.
//!
//! ```text
//! Planned ──┐
//! Seen ─────┼── Exchange ── inspect ── report_html
//! Pasted ───┘                     └─── lines_html
//! ```

mod cache;
mod card;
mod finding;
mod inline;
mod lines;
mod pasted;
mod planned;
mod seen;
pub mod text;
mod wire;

pub use card::{report_html, title};
pub use lines::lines_html;
pub use pasted::{LONGEST_LINK, Pasted};
pub use planned::{planned, planned_html};
pub use seen::Seen;
pub use wire::{Transcript, hops_of, wire_html};

use inspect::{Exchange, Report, inspect};

/// An exchange with what is found in it.
#[derive(Debug, Clone)]
pub struct Inspected {
    /// What was inspected.
    pub exchange: Exchange,
    /// What was found.
    pub report: Report,
}

impl Inspected {
    /// Inspects an exchange.
    pub fn new(exchange: Exchange) -> Self {
        let report = inspect(&exchange);
        Self { exchange, report }
    }
}
