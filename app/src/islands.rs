//! The parts of a page that do something.

mod code_filter;
mod workbench;

#[cfg(feature = "ssr")]
pub(crate) use code_filter::search_of;
pub use code_filter::CodeFilter;
pub use workbench::Workbench;
