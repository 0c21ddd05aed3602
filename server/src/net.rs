//! Connections: listening, accepting, and the bytes under hyper.
//!
//! Nothing here knows what is answered: a [`serve::Service`] does. A listener for TLS
//! would stand beside [`listen`], as one more [`stream::transport::Transport`].

pub mod accept;
pub(crate) mod activity;
pub(crate) mod client;
pub mod connection;
pub mod descriptors;
pub(crate) mod endpoint;
mod idle;
pub mod listen;
pub mod listeners;
pub(crate) mod peer_limits;
pub(crate) mod places;
pub(crate) mod proxy;
pub mod reload;
mod seats;
pub mod serve;
#[cfg(unix)]
pub(crate) mod socket_file;
pub mod stop;
pub(crate) mod stream;
pub(crate) mod unsent;
