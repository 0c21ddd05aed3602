//! Every effect that the islands have. All of it is called from event handlers
//! and effects, which the server compiles and never runs.

pub(crate) mod address;
pub(crate) mod clipboard;
#[cfg(not(feature = "ssr"))]
pub(crate) mod clock;
pub(crate) mod focus;
pub(crate) mod live_request;
#[cfg(not(feature = "ssr"))]
pub(crate) mod page_data;
pub(crate) mod picker;
pub(crate) mod pointing;
