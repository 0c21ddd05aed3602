//! The places in a page that show what the Inspector finds and what goes over the
//! wire, each with the state that it follows.

mod not_loaded;
mod report_pane;
mod report_state;
mod transcript_pane;
mod transcript_state;

pub(crate) use not_loaded::ChunkNotLoaded;
pub(crate) use report_pane::ReportPane;
pub(crate) use report_state::{Question, ReportState};
pub(crate) use transcript_pane::TranscriptPane;
pub(crate) use transcript_state::TranscriptState;
