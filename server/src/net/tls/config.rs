//! What handshakes are made with: the certificate that the settings name, and protocols.

use std::sync::Arc;

use anyhow::Context as _;
use ring::digest::{SHA256, digest};
use rustls::{ServerConfig, crypto::ring::default_provider};

use super::{
    certificate,
    identity::Identity,
    self_signed::{self, names},
};
use crate::settings::Settings;

/// The certificate of the service, ready for handshakes.
#[derive(Clone)]
pub struct Tls(Arc<Inner>);

struct Inner {
    config: Arc<ServerConfig>,
    /// SHA-256 of the certificate, as browsers and openssl(1) write it.
    fingerprint: String,
    /// The names of a certificate that we signed ourselves.
    own_names: Option<Vec<String>>,
}

/// Protocols by name (RFC 7301), the better one first.
const ALPN: [&[u8]; 2] = [b"h2", b"http/1.1"];

impl Tls {
    /// Reads the certificate that the settings name, where they name one. One that we
    /// signed `before` stays, as long as its names do.
    ///
    /// # Errors
    ///
    /// What is wrong with it, with the setting and the file.
    pub fn load(
        settings: &Settings,
        before: Option<&Self>,
    ) -> anyhow::Result<Option<Self>> {
        let files = (&settings.tls_cert, &settings.tls_key);
        match (files, settings.tls_self_signed) {
            ((None, None), false) => Ok(None),
            ((None, None), true) => {
                let names = names(settings.public_url.as_deref());
                let own = before.filter(|tls| tls.0.own_names.as_ref() == Some(&names));
                own.map_or_else(|| Self::self_signed(names), |tls| Ok(tls.clone()))
                    .map(Some)
            }
            ((Some(_), _) | (_, Some(_)), true) => anyhow::bail!(
                "tls-self-signed makes a certificate, and tls-cert and tls-key name one: set \
                 either"
            ),
            ((Some(_), None), false) => anyhow::bail!(
                "tls-cert is set and tls-key is not: name the file of its private key"
            ),
            ((None, Some(_)), false) => anyhow::bail!(
                "tls-key is set and tls-cert is not: name the file of its certificate"
            ),
            ((Some(cert), Some(key)), false) => {
                let identity = certificate::read(cert, key)?;
                let tls = Self::new(identity, None).with_context(|| {
                    let (cert, key) = (cert.display(), key.display());
                    format!("cannot use the tls-cert {cert} with the tls-key {key}")
                })?;
                Ok(Some(tls))
            }
        }
    }

    fn self_signed(names: Vec<String>) -> anyhow::Result<Self> {
        let identity = self_signed::make(&names);
        let made = identity.and_then(|identity| Self::new(identity, Some(names)));
        made.context("tls-self-signed: cannot make a certificate")
    }

    fn new(identity: Identity, own_names: Option<Vec<String>>) -> anyhow::Result<Self> {
        let fingerprint = identity.chain.first().map(|der| fingerprint(der));
        let builder = ServerConfig::builder_with_provider(Arc::new(default_provider()))
            .with_safe_default_protocol_versions()?
            .with_no_client_auth();
        let made = builder.with_single_cert(identity.chain, identity.key);
        let mut config = made.map_err(certificate::explain)?;
        config.alpn_protocols = ALPN.map(<[u8]>::to_vec).into();
        let fingerprint = fingerprint.unwrap_or_default();
        Ok(Self(Arc::new(Inner { config: Arc::new(config), fingerprint, own_names })))
    }

    /// Whether files have it, which can be others later.
    pub fn is_from_files(&self) -> bool {
        self.0.own_names.is_none()
    }

    /// What a handshake is made with.
    pub(super) fn config(&self) -> Arc<ServerConfig> {
        Arc::clone(&self.0.config)
    }

    /// What is said of it when it is new.
    pub fn announcement(&self) -> String {
        let Inner { fingerprint, own_names, .. } = &*self.0;
        let Some(names) = own_names else {
            return format!(
                "the certificate has the SHA-256 fingerprint {fingerprint}"
            );
        };
        format!(
            "warning: the certificate is signed by itself, so clients will not trust it. It is \
             for {}, and has the SHA-256 fingerprint {fingerprint}",
            names.join(", ")
        )
    }

    /// Whether this is the same certificate.
    pub fn is_same(&self, other: &Self) -> bool {
        self.0.fingerprint == other.0.fingerprint
    }
}

fn fingerprint(der: &[u8]) -> String {
    let digest = digest(&SHA256, der);
    let pairs: Vec<_> = digest.as_ref().iter().map(|b| format!("{b:02X}")).collect();
    pairs.join(":")
}
