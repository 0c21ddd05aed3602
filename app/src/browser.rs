//! Every effect that the islands have. All of it is called from event handlers
//! and effects, which the server compiles and never runs.

pub(crate) mod address;
pub(crate) mod clipboard;
pub(crate) mod element;
pub(crate) mod exchange;
pub(crate) mod files;
pub(crate) mod form;
pub(crate) mod picker;
pub(crate) mod pointing;
pub(crate) mod report;
#[cfg(not(feature = "ssr"))]
pub(crate) mod served;
pub(crate) mod wire;
