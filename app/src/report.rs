//! What the Inspector finds, as components.
//!
//! Everything that a report shows is a function of its data, without signals: the
//! server renders what it found, the browser what it finds later. Only
//! [`ReportPane`] changes, by its [`ReportState`].

mod cache;
mod finding;
mod inspection;
mod line_levels;
mod not_loaded;
mod pane;
mod sentence;
mod state;
#[cfg(all(test, feature = "ssr"))]
mod tests;
mod view;

pub(crate) use inspection::{FaultRemark, Inspection};
pub(crate) use line_levels::LineLevels;
pub(crate) use not_loaded::RulesNotLoaded;
pub(crate) use pane::ReportPane;
pub(crate) use state::ReportState;
pub(crate) use view::ReportView;
