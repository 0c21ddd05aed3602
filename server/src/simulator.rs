//! The simulator, `/api/status/{codes}`: carries out what [`http_status::plan`] decides.
//!
//! The way of a request: [`dialect`] reads what its URL asks for, `planning` counts it
//! and makes the plan, `answer` sends what the plan says. Neither the pages nor Leptos
//! are known here.

pub(crate) mod answer;
mod content;
mod count;
pub(crate) mod dialect;
mod document;
pub(crate) mod echo;
mod fault;
mod interim;
pub(crate) mod planning;
mod prepared;
mod representation;
pub(crate) mod request;
mod response;
pub(crate) mod state;
mod template;
mod websocket;
