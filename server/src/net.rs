//! Connections: listening, accepting, and the bytes under hyper.
//!
//! Nothing here knows what is answered: a [`serve::Service`] does.

pub mod accept;
pub(crate) mod activity;
pub(crate) mod client;
pub mod connection;
pub mod descriptors;
pub(crate) mod endpoint;
mod idle;
pub(crate) mod kept;
pub mod listen;
pub mod listeners;
pub(crate) mod pace;
pub(crate) mod peer_limits;
pub(crate) mod places;
pub(crate) mod proxy;
pub mod reload;
pub mod scheme;
mod seats;
pub mod serve;
#[cfg(unix)]
pub(crate) mod socket_file;
pub mod stop;
pub(crate) mod stream;
pub mod tls;
pub(crate) mod unsent;
