//! What the Inspector finds, as components: functions of their data, without signals.
//! The server renders what it found with them, the browser what it finds later.

mod cache;
mod finding;
mod inspection;
mod line_levels;
mod meaning;
mod sentence;
mod taken_for;
#[cfg(all(test, feature = "ssr"))]
mod tests;
mod view;

pub(crate) use inspection::{FaultRemark, Inspection};
pub(crate) use line_levels::LineLevels;
pub(crate) use view::{ReportView, counts};
