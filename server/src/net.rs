//! Connections: listening, accepting, and the bytes under hyper.
//!
//! Nothing here knows what is answered: a [`serve::Service`] does. A listener for TLS
//! would stand beside [`listen`], as one more [`stream::transport::Transport`].

pub mod accept;
pub(crate) mod activity;
pub(crate) mod client;
pub mod connection;
mod idle;
pub mod listen;
pub(crate) mod peer_limits;
pub(crate) mod places;
pub(crate) mod proxy;
mod seats;
pub mod serve;
pub mod stop;
pub(crate) mod stream;
pub(crate) mod unsent;
