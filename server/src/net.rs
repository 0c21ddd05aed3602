//! Connections: listening, accepting, and the bytes under hyper.
//!
//! Nothing here knows what is answered: a [`serve::Service`] does.

pub mod accept;
pub mod connection;
pub mod descriptors;
pub(crate) mod endpoint;
pub mod listen;
pub mod listeners;
pub(crate) mod peer_limits;
pub mod reload;
pub mod scheme;
pub mod serve;
#[cfg(unix)]
pub(crate) mod socket_file;
pub mod stop;
pub(crate) mod stream;
pub mod tls;
pub(crate) mod unsent;
