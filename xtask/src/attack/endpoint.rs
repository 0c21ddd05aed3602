//! Where the service is reached: an address of TCP, or a socket in the file system.

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::os::unix::net::UnixStream;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context as _, Result};

#[derive(Clone)]
pub(super) enum Endpoint {
    Tcp(SocketAddr),
    Unix(PathBuf),
}

/// A connection to it.
pub(super) trait Stream: Read + Write {}
impl<T: Read + Write> Stream for T {}

impl Endpoint {
    /// What the service says of it at start.
    pub(super) fn read(line: &str) -> Result<Self> {
        let address = line.trim().trim_start_matches("listening on ");
        if let Some(path) = address.strip_prefix("unix:") {
            return Ok(Self::Unix(path.into()));
        }
        let (_, address) = address.split_once("://").unwrap_or_default();
        let address =
            address.parse().with_context(|| format!("no address: `{line}`"))?;
        Ok(Self::Tcp(address))
    }

    /// Connects, and waits for so long at most, as for each answer.
    pub(super) fn connect(&self, patience: Duration) -> io::Result<Box<dyn Stream>> {
        match self {
            Self::Tcp(address) => {
                let stream = TcpStream::connect_timeout(address, patience)?;
                stream.set_nodelay(true)?;
                stream.set_read_timeout(Some(patience))?;
                Ok(Box::new(stream))
            }
            Self::Unix(path) => {
                let stream = UnixStream::connect(path)?;
                stream.set_read_timeout(Some(patience))?;
                Ok(Box::new(stream))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_from_what_the_service_says() {
        for (line, expected) in [
            ("listening on http://127.0.0.1:3000\n", Some("127.0.0.1:3000")),
            ("listening on https://[::1]:3000", Some("[::1]:3000")),
            ("listening on unix:/run/a.sock", Some("/run/a.sock")),
            ("listening", None),
        ] {
            let read = Endpoint::read(line).ok().map(|endpoint| match endpoint {
                Endpoint::Tcp(address) => address.to_string(),
                Endpoint::Unix(path) => path.display().to_string(),
            });
            assert_eq!(read.as_deref(), expected, "{line}");
        }
    }
}
