//! What is counted and logged about the service itself: metrics, log lines, panics, what
//! the process takes of the system.

pub mod log;
pub mod metrics;
pub mod panics;
mod process;
mod request_id;
pub(crate) mod request_log;
