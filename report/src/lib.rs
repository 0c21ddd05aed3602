//! What the Inspector found, as HTML, and the texts it is found in.
//!
//! Pure, like `http_status`: the server writes a page with it, and in the browser
//! the same functions write what changes, in the module of `inspector`.

mod cache;
mod card;
mod finding;
mod inline;
mod lines;
mod planned;
mod seen;
pub mod text;
mod wire;

pub use card::{report_html, title};
pub use lines::lines_html;
pub use planned::planned_html;
pub use seen::{print_browser_response, read_browser_response};
pub use wire::wire_html;
