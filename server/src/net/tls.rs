//! TLS on the sockets of TCP: the certificate, the handshake, and the stream behind it.
//!
//! rustls does the cryptography, by `ring`. A connection keeps the certificate that it began
//! with; one that is read again counts for those to come.

mod certificate;
mod config;
mod handshake;
mod identity;
mod self_signed;
mod transport;

pub use self::config::Tls;
pub(super) use self::handshake::serve;
