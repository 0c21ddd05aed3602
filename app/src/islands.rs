//! The parts of a page that do something.

mod code_filter;
mod paste_box;
mod workbench;

pub use code_filter::CodeFilter;
pub use paste_box::PasteBox;
pub use workbench::Workbench;
