//! On the wire: transcripts of the service, asked for along redirects, inspected and
//! shown.

mod bytes;
mod chain;
mod hop;
mod line;
mod pane;
mod state;
#[cfg(all(test, feature = "ssr"))]
mod tests;
mod view;

pub(crate) use chain::{Chain, ChainQuestion, chain};
pub(crate) use pane::TranscriptPane;
pub(crate) use state::TranscriptState;
pub(crate) use view::ChainView;

/// How the ids of the lines begin.
const PLACE: &str = "wire";
