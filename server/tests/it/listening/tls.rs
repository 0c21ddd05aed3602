//! A binary with a certificate: what it says, what it reads again.

use std::{
    fs,
    io::{BufRead as _, BufReader},
    process::{ChildStderr, Command, Stdio},
};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use rustls::pki_types::CertificateDer;
use sha2::{Digest as _, Sha256};

use super::{REQUEST, Running, STATUS, ask, exchange, fresh_path, statuslab};
use crate::tls::client::{Files, TlsClient};

/// A binary with these flags, its address, and what it says on standard error.
fn start(flags: &[String]) -> (Running, String, BufReader<ChildStderr>) {
    let mut command = statuslab();
    command.args(["--listen", "127.0.0.1:0"]).args(flags);
    let mut running = Running::start(command.stderr(Stdio::piped()));
    let said = BufReader::new(running.child.stderr.take().unwrap());
    let address = running.address();
    let address = address.strip_prefix("https://").unwrap().to_owned();
    (running, address, said)
}

fn line(said: &mut BufReader<ChildStderr>) -> String {
    let mut line = String::new();
    said.read_line(&mut line).unwrap();
    line.trim_end().to_owned()
}

fn fingerprint(der: &[u8]) -> String {
    let pairs: Vec<_> =
        Sha256::digest(der).iter().map(|b| format!("{b:02X}")).collect();
    pairs.join(":")
}

/// A connection to it that trusts this certificate for a name, once it is answered.
fn connect(
    address: &str,
    der: &CertificateDer<'static>,
    name: &str,
) -> Result<TlsClient, String> {
    let address = address.parse().unwrap();
    let mut client = TlsClient::connect(address, der, name, &["http/1.1"]);
    answer(&mut client)?;
    Ok(client)
}

fn answer(client: &mut TlsClient) -> Result<(), String> {
    let request = b"GET /api/status/204 HTTP/1.1\r\nHost: a\r\n\r\n";
    client.write(request).map_err(|error| error.to_string())?;
    assert!(client.read_until("\r\n\r\n").starts_with("HTTP/1.1 204 "));
    Ok(())
}

#[test]
fn a_certificate_that_is_made_is_for_this_machine_and_the_public_host() {
    let public_url = "--public-url=https://status.example:8443".to_owned();
    let (mut running, address, mut said) =
        start(&["--tls-self-signed".to_owned(), public_url]);
    let url = format!("https://{address}/");
    let shown = ["-sk", "-o", "/dev/null", "-w", "%{certs}", &url];
    let output = Command::new("curl").args(shown).output().unwrap();
    let certs = String::from_utf8(output.stdout).unwrap();
    let (_, text) = certs.split_once("-----BEGIN CERTIFICATE-----").unwrap();
    let (text, _) = text.split_once("-----END CERTIFICATE-----").unwrap();
    let text: String = text.split_whitespace().collect();
    let der = CertificateDer::from(BASE64_STANDARD.decode(text).unwrap());
    let expected = format!(
        "warning: the certificate is signed by itself, so clients will not trust it. It is \
         for localhost, 127.0.0.1, ::1, status.example, and has the SHA-256 fingerprint {}",
        fingerprint(&der)
    );
    assert_eq!(line(&mut said), expected);
    for name in ["localhost", "127.0.0.1", "::1", "status.example"] {
        assert!(connect(&address, &der, name).is_ok(), "{name}");
    }
    let refused = connect(&address, &der, "other.example").err().unwrap();
    assert!(refused.contains("not valid for name"), "{refused}");
    assert!(running.stop());
}

#[test]
fn a_certificate_is_read_again_and_a_wrong_one_is_not_taken() {
    let mut files = Files::make();
    let (mut running, address, mut said) = start(&files.flags());
    let first = files.der.clone();
    let announced = |der: &[u8]| {
        format!("the certificate has the SHA-256 fingerprint {}", fingerprint(der))
    };
    assert_eq!(line(&mut said), announced(&first));
    let mut kept = connect(&address, &first, "localhost").unwrap();

    let right = fs::read(&files.key).unwrap();
    fs::write(&files.key, "").unwrap();
    running.signal("HUP");
    assert_eq!(
        line(&mut said),
        format!(
            "error: cannot use the tls-key {}: there is no private key in it: a PEM file has \
             `-----BEGIN PRIVATE KEY-----`",
            files.key.display()
        )
    );
    assert_eq!(line(&mut said), "the settings and the certificate stay as they were");
    assert!(connect(&address, &first, "localhost").is_ok());

    fs::write(&files.key, right).unwrap();
    running.signal("HUP");
    assert_eq!(line(&mut said), "the settings were read again: 0 differ");

    files.renew();
    running.signal("HUP");
    assert_eq!(line(&mut said), "the settings were read again: 0 differ");
    assert_eq!(line(&mut said), announced(&files.der));
    assert!(connect(&address, &files.der, "localhost").is_ok());
    assert!(connect(&address, &first, "localhost").is_err());
    answer(&mut kept).unwrap();
    assert!(running.stop());
}

/// TLS and back, and one that is made stays the same.
#[test]
fn a_file_of_settings_can_change_how_connections_are_secured() {
    let config = fresh_path("tls.toml");
    fs::write(&config, "tls-self-signed = true").unwrap();
    let flag = format!("--config={}", config.display());
    let (mut running, address, mut said) = start(&[flag]);
    assert!(
        line(&mut said).starts_with("warning: the certificate is signed by itself")
    );
    let is_plain = || ask(&address, REQUEST).starts_with(STATUS);
    assert!(!is_plain());

    fs::write(&config, "tls-self-signed = true\nmax-delay = '1s'").unwrap();
    running.signal("HUP");
    assert_eq!(line(&mut said), "the settings were read again: 1 differ");
    assert!(line(&mut said).starts_with("max-delay is "));

    fs::write(&config, "max-delay = '1s'").unwrap();
    running.signal("HUP");
    // No other certificate was announced in between.
    assert_eq!(line(&mut said), "the settings were read again: 1 differ");
    assert!(line(&mut said).starts_with("tls-self-signed is \"false\" now"));
    assert!(is_plain());
    assert!(running.stop());
}

#[test]
fn sockets_in_the_file_system_stay_plain() {
    let path = fresh_path("beside-tls.sock");
    let unix = format!("--listen=unix:{}", path.display());
    let (mut running, address, _said) = start(&["--tls-self-signed".to_owned(), unix]);
    let stream = std::os::unix::net::UnixStream::connect(&path).unwrap();
    let answered = exchange(stream, REQUEST);
    assert!(answered.contains("\"http://a.example/api/status/503\""), "{answered}");
    assert!(ask(&address, REQUEST).starts_with("HTTP/1.1 400 "));
    assert!(running.stop());
}

#[test]
fn a_wrong_certificate_keeps_it_from_starting() {
    for flags in
        [&["--tls-key=/nowhere/a.pem"][..], &["--tls-key=/a", "--check-config"]]
    {
        let output = statuslab().args(flags).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        let expected = "error: tls-key is set and tls-cert is not: name the file of its \
                        certificate\n";
        assert_eq!((&*said, output.status.code()), (expected, Some(2)));
    }
}
