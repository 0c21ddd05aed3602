//! The parts of a page that do something.

mod code_filter;
mod workbench;

pub use code_filter::CodeFilter;
pub use workbench::Workbench;
