//! A certificate with its private key.

use rustls::pki_types::{CertificateDer, PrivateKeyDer};

/// A certificate with those that vouch for it, and its private key.
pub(super) struct Identity {
    pub(super) chain: Vec<CertificateDer<'static>>,
    pub(super) key: PrivateKeyDer<'static>,
}
