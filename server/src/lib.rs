//! The simulator on the wire, and the pages.
//!
//! A request passes these rooms:
//!
//! ```text
//! net ── router ── http ──┬── simulator     /api/status/…
//!                         ├── api           /api/…
//!                         └── site          all else
//! ```
//!
//! [`net`] has the sockets, `http` what HTTP wants of every answer. What a simulated
//! response is made of is decided by [`http_status::plan`]; the modules here carry it
//! out. `ARCHITECTURE.md` says which room may use which, and a test holds them to it.

pub mod admin;
mod api;
mod authority;
mod base_path;
pub mod cli;
mod clock;
mod http;
mod in_process;
mod keys;
pub mod net;
pub mod observe;
pub mod router;
mod settings;
mod simulator;
mod site;

pub use in_process::Server;
pub use settings::Settings;
