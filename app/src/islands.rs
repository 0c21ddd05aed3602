//! The parts of a page that do something.

mod code_filter;
mod workbench;

pub use code_filter::CodeFilter;
#[cfg(feature = "ssr")]
pub(crate) use code_filter::search_of;
pub use workbench::Workbench;
