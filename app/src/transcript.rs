//! What goes over the wire: transcripts of the service, asked for along redirects,
//! inspected and shown.

mod bytes;
mod chain;
mod hop;
mod line;
#[cfg(all(test, feature = "ssr"))]
mod tests;
mod view;

pub(crate) use chain::{Chain, ChainQuestion, chain};
pub(crate) use view::chain_view;

/// How the ids of the lines begin.
pub(crate) const PLACE: &str = "wire";
