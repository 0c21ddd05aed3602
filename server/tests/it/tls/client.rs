//! A client of TLS that hides nothing of its end, and certificates for it.

use std::{
    io::{ErrorKind, Read as _, Write as _},
    net::{SocketAddr, TcpStream},
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering::Relaxed},
    },
    time::Duration,
};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use rustls::{
    ClientConfig, ClientConnection, RootCertStore, StreamOwned,
    crypto::ring::default_provider,
    pki_types::{CertificateDer, ServerName},
};

/// A certificate and its key in files.
pub(crate) struct Files {
    pub(crate) cert: PathBuf,
    pub(crate) key: PathBuf,
    pub(crate) der: CertificateDer<'static>,
}

impl Files {
    /// A new certificate for this machine, signed by itself.
    pub(crate) fn make() -> Self {
        static MADE: AtomicUsize = AtomicUsize::new(0);
        let number = MADE.fetch_add(1, Relaxed);
        let folder =
            std::env::temp_dir().join(format!("statuslab-tls-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let path = |name: &str| folder.join(format!("{name}-{number}.pem"));
        let der = CertificateDer::from(Vec::new());
        let mut files = Self { cert: path("cert"), key: path("key"), der };
        files.renew();
        files
    }

    /// Another certificate, in the same files.
    pub(crate) fn renew(&mut self) {
        let names = ["localhost".to_owned(), "127.0.0.1".to_owned()];
        let made = rcgen::generate_simple_self_signed(names).unwrap();
        self.der = made.cert.der().clone();
        std::fs::write(&self.cert, pem("CERTIFICATE", &self.der)).unwrap();
        let key = made.signing_key.serialize_der();
        std::fs::write(&self.key, pem("PRIVATE KEY", &key)).unwrap();
    }

    /// The flags that name them.
    pub(crate) fn flags(&self) -> [String; 2] {
        let (cert, key) = (self.cert.display(), self.key.display());
        [format!("--tls-cert={cert}"), format!("--tls-key={key}")]
    }
}

pub(crate) fn pem(label: &str, der: &[u8]) -> String {
    let text = BASE64_STANDARD.encode(der);
    format!("-----BEGIN {label}-----\n{text}\n-----END {label}-----\n")
}

/// How a connection ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TlsEnd {
    /// By a closure alert, and then a FIN.
    Closed,
    /// By a FIN alone.
    Cut,
    /// By an RST.
    Reset,
}

/// One connection.
pub(crate) struct TlsClient(StreamOwned<ClientConnection, TcpStream>);

impl TlsClient {
    /// Connects and trusts one certificate for this name. The handshake comes with the first
    /// byte.
    pub(crate) fn connect(
        address: SocketAddr,
        trusted: &CertificateDer<'static>,
        name: &str,
        alpn: &[&str],
    ) -> Self {
        let mut roots = RootCertStore::empty();
        roots.add(trusted.clone()).unwrap();
        let provider = Arc::new(default_provider());
        let mut config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_root_certificates(roots)
            .with_no_client_auth();
        config.alpn_protocols =
            alpn.iter().map(|name| name.as_bytes().into()).collect();
        let name = ServerName::try_from(name.to_owned()).unwrap();
        let session = ClientConnection::new(Arc::new(config), name).unwrap();
        let stream = TcpStream::connect(address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        Self(StreamOwned::new(session, stream))
    }

    /// Sends these bytes, after the handshake; the error is that of the handshake.
    pub(crate) fn write(&mut self, bytes: &[u8]) -> std::io::Result<()> {
        self.0.write_all(bytes)
    }

    /// Reads until this text has come, and gives all that came.
    pub(crate) fn read_until(&mut self, text: &str) -> String {
        let mut read = Vec::new();
        while !String::from_utf8_lossy(&read).contains(text) {
            let mut byte = [0];
            self.0.read_exact(&mut byte).unwrap();
            read.extend(byte);
        }
        String::from_utf8(read).unwrap()
    }

    /// All bytes until the end of the connection, and how it ended.
    pub(crate) fn rest_and_end(&mut self) -> (Vec<u8>, TlsEnd) {
        let mut rest = Vec::new();
        let mut bytes = [0; 16 * 1024];
        loop {
            match self.0.read(&mut bytes) {
                Ok(0) => return (rest, TlsEnd::Closed),
                Ok(count) => rest.extend_from_slice(&bytes[..count]),
                Err(error) if error.kind() == ErrorKind::UnexpectedEof => {
                    return (rest, TlsEnd::Cut);
                }
                Err(error) if error.kind() == ErrorKind::ConnectionReset => {
                    return (rest, TlsEnd::Reset);
                }
                Err(error) => panic!("{error} after {}", rest.escape_ascii()),
            }
        }
    }
}
