//! A certificate that is signed by itself, for a try.

use std::time::Duration;

use rcgen::{
    CertificateParams, DnType, ExtendedKeyUsagePurpose, KeyPair, KeyUsagePurpose,
};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};

use super::identity::Identity;
use crate::clock::Moment;

/// How long it is valid.
const VALID: Duration = Duration::from_hours(90 * 24);
/// For clients whose clock is behind ours.
const SLACK: Duration = Duration::from_hours(24);

/// Names of this machine, and the host of the public URL.
pub(super) fn names(public_url: Option<&str>) -> Vec<String> {
    let mut names = ["localhost", "127.0.0.1", "::1"].map(str::to_owned).to_vec();
    let uri = public_url.and_then(|url| url.parse::<hyper::Uri>().ok());
    let host = uri.as_ref().and_then(hyper::Uri::host);
    let host = host.map(|host| host.trim_matches(['[', ']']).to_lowercase());
    names.extend(host.filter(|host| !names.contains(host)));
    names
}

/// Makes one for these names, with a key that nobody else has.
pub(super) fn make(names: &[String]) -> anyhow::Result<Identity> {
    let mut params = CertificateParams::new(names)?;
    params.distinguished_name.push(DnType::CommonName, "Statuslab, signed by itself");
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    let now = Moment::now().time();
    (params.not_before, params.not_after) =
        ((now - SLACK).into(), (now + VALID).into());
    let key = KeyPair::generate()?;
    let certificate = params.self_signed(&key)?;
    let key = PrivatePkcs8KeyDer::from(key.serialize_der());
    Ok(Identity {
        chain: vec![certificate.der().clone()],
        key: PrivateKeyDer::Pkcs8(key),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_are_this_machine_and_the_public_host() {
        let local = ["localhost", "127.0.0.1", "::1"];
        for (public_url, expected) in [
            (None, None),
            (Some("https://Status.example:8443"), Some("status.example")),
            (Some("http://[2001:db8::1]:80"), Some("2001:db8::1")),
            (Some("https://[::1]"), None),
            (Some("https://localhost:3000"), None),
        ] {
            let expected: Vec<_> = local.into_iter().chain(expected).collect();
            let names = names(public_url);
            assert_eq!(names, expected, "{public_url:?}");
            assert!(make(&names).is_ok(), "{public_url:?}");
        }
    }
}
