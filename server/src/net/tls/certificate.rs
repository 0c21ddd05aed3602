//! A certificate and its private key, from files in PEM (RFC 7468).

use std::{fs::File, io::Read as _, path::Path};

use anyhow::{Context as _, anyhow, bail};
use rustls::{
    CertificateError, Error, InconsistentKeys,
    pki_types::{
        CertificateDer, PrivateKeyDer,
        pem::{self, PemObject},
    },
};

use super::identity::Identity;

/// Largest file; a chain of certificates is some kilobytes.
const MAX_BYTES: u64 = 1024 * 1024;

/// Reads both.
pub(super) fn read(cert: &Path, key: &Path) -> anyhow::Result<Identity> {
    let chain = read_chain(cert)
        .with_context(|| format!("cannot use the tls-cert {}", cert.display()))?;
    let key = read_key(key)
        .with_context(|| format!("cannot use the tls-key {}", key.display()))?;
    Ok(Identity { chain, key })
}

fn read_chain(path: &Path) -> anyhow::Result<Vec<CertificateDer<'static>>> {
    let text = read_file(path)?;
    let chain = CertificateDer::pem_slice_iter(&text).collect::<Result<Vec<_>, _>>();
    let chain = chain.map_err(|error| broken(&error))?;
    if !chain.is_empty() {
        return Ok(chain);
    }
    if PrivateKeyDer::from_pem_slice(&text).is_ok() {
        bail!("there is a private key in it and no certificate");
    }
    bail!("there is no certificate in it: a PEM file has `-----BEGIN CERTIFICATE-----`")
}

fn read_key(path: &Path) -> anyhow::Result<PrivateKeyDer<'static>> {
    let text = read_file(path)?;
    if is_encrypted(&text) {
        bail!(
            "the private key is encrypted, and nobody is there to type its passphrase: write \
             it in the clear, as with `openssl pkey`, and let nobody else read the file"
        );
    }
    match PrivateKeyDer::from_pem_slice(&text) {
        Ok(key) => Ok(key),
        Err(pem::Error::NoItemsFound)
            if CertificateDer::from_pem_slice(&text).is_ok() =>
        {
            bail!("there is a certificate in it and no private key")
        }
        Err(pem::Error::NoItemsFound) => {
            bail!(
                "there is no private key in it: a PEM file has `-----BEGIN PRIVATE KEY-----`"
            )
        }
        Err(error) => Err(broken(&error)),
    }
}

fn read_file(path: &Path) -> anyhow::Result<Vec<u8>> {
    let mut text = Vec::new();
    File::open(path)?.take(MAX_BYTES + 1).read_to_end(&mut text)?;
    if text.len() as u64 > MAX_BYTES {
        bail!("it has more than {MAX_BYTES} bytes");
    }
    Ok(text)
}

/// PKCS #8 (RFC 5958), or the older form of RFC 1421.
fn is_encrypted(text: &[u8]) -> bool {
    let text = String::from_utf8_lossy(text);
    text.contains("BEGIN ENCRYPTED PRIVATE KEY")
        || text.contains("Proc-Type: 4,ENCRYPTED")
}

fn broken(error: &pem::Error) -> anyhow::Error {
    match error {
        pem::Error::MissingSectionEnd { end_marker } => {
            let end = String::from_utf8_lossy(end_marker);
            anyhow!("it is cut off: the line `-----END {end}-----` is missing")
        }
        pem::Error::Base64Decode(_) => {
            anyhow!("there is something in it that is no base64")
        }
        error => anyhow!("it is no PEM: {error}"),
    }
}

/// What is wrong with the two together.
pub(super) fn explain(error: Error) -> anyhow::Error {
    match error {
        Error::InconsistentKeys(InconsistentKeys::KeyMismatch) => anyhow!(
            "the key is not that of the certificate, which has to come first in its file"
        ),
        Error::InvalidCertificate(CertificateError::BadEncoding) => {
            anyhow!("the certificate is broken")
        }
        Error::General(_) => anyhow!(
            "the key is of no kind that is known here: RSA of 2048 bits or more, ECDSA with \
             P-256 or P-384, Ed25519"
        ),
        error => error.into(),
    }
}
