//! Every effect that the islands have. All of it is called from event handlers
//! and effects, which the server compiles and never runs.

pub(crate) mod abort;
pub(crate) mod address;
mod arriving;
pub(crate) mod clipboard;
pub(crate) mod compression;
pub(crate) mod download;
pub(crate) mod element;
pub(crate) mod fault_links;
pub(crate) mod files;
pub(crate) mod focus;
pub(crate) mod form;
pub(crate) mod history_storage;
pub(crate) mod live_request;
pub(crate) mod picker;
pub(crate) mod pointing;
pub(crate) mod random;
mod resource_timing;
pub(crate) mod scroll;
#[cfg(not(feature = "ssr"))]
pub(crate) mod served_page;
pub(crate) mod wire;
