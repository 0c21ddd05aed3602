//! The simulator on the wire, and the pages.
//!
//! Everything with an effect lives here: sockets ([`accept`], `wire`), the clock
//! and randomness (`clock`), settings ([`Settings`]). What a response is made of
//! is decided by [`http_status::plan`]; the modules here carry it out.

pub mod accept;
mod admission;
mod assets;
mod cards;
pub mod cli;
mod clock;
mod codes;
mod coding;
mod conditional;
mod connection;
mod index;
mod inspection;
mod keys;
pub mod listen;
mod pages;
pub mod panics;
mod problem;
mod request_content;
pub mod router;
mod serve;
mod settings;
mod simulator;
pub mod stop;
mod transcript;
mod unsent;
mod wire;

pub use settings::Settings;
