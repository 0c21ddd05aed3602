//! The pages of Statuslab: rendered on the server, readable as they are, with
//! islands where something happens.
//!
//! ```text
//! shell ── App ── pages ── parts          on the server only (`ssr`)
//!                   └──── islands         on both sides
//!                           ├── workbench what is asked, checked, written as links: pure
//!                           └── browser   every effect: fetch, clipboard, address bar
//! ```
//!
//! Whatever has to do with HTTP is asked of `http_status`. An island takes no
//! props, which would bring a parser of JSON along: it reads the address of the
//! page, which is the same on both sides.
// The types of views nest deeply.
#![recursion_limit = "256"]
#![expect(
    unreachable_pub,
    reason = "the macro makes the function of a component `pub`"
)]

mod base_path;
mod browser;
mod chunk_state;
mod clock;
mod explained;
mod filter;
mod inspector;
pub mod islands;
mod late_view;
mod page_address;
mod panes;
mod paste;
mod report;
mod search_query;
mod server_part;
mod site;
mod transcript;
mod workbench;
mod written_view;

#[cfg(feature = "ssr")]
mod assets;
#[cfg(feature = "ssr")]
pub mod content;
#[cfg(feature = "ssr")]
mod page_context;
#[cfg(feature = "ssr")]
mod pages;
#[cfg(feature = "ssr")]
mod parts;
#[cfg(feature = "ssr")]
mod picker;
#[cfg(feature = "ssr")]
mod routes;
#[cfg(feature = "ssr")]
pub mod search;
#[cfg(feature = "ssr")]
mod shell;

#[cfg(feature = "ssr")]
pub use assets::Assets;
#[cfg(feature = "ssr")]
pub use page_context::PageContext;
#[cfg(feature = "ssr")]
pub use routes::App;
#[cfg(feature = "ssr")]
pub use shell::{
    COPY_MENU_SCRIPT, EXPLANATIONS_SCRIPT, SERVICE_WORKER_SCRIPT, SUGGESTIONS_SCRIPT,
    shell,
};
pub use site::Site;
