//! The listening socket, and how many connections there can be.

use std::{io, net::SocketAddr};

use tokio::net::{TcpListener, TcpSocket};

use crate::settings::Settings;

/// Connections that wait to be accepted; the system may keep fewer
/// (`net.core.somaxconn`). Past it, a client waits a second and tries again.
const BACKLOG: u32 = 4096;

/// Descriptors that no connection gets: the standard streams, the listening socket, the
/// runtime's own, and files to inspect.
const RESERVED: u64 = 64;

/// Listens on an address.
///
/// # Errors
///
/// An address that is in use, or not ours.
pub fn listen(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = match address {
        SocketAddr::V4(_) => TcpSocket::new_v4()?,
        SocketAddr::V6(_) => TcpSocket::new_v6()?,
    };
    // A restart must not wait for the connections of before (RFC 9293 section 3.6.1).
    #[cfg(unix)]
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(BACKLOG)
}

/// Raises the limit of open descriptors as far as it may be, and lowers
/// `max_connections` to what fits. Says so where something does not fit.
pub fn fit_connections(settings: &mut Settings) -> Option<String> {
    let limit = rlimit::increase_nofile_limit(u64::MAX).ok()?;
    let wanted = settings.max_connections;
    let fitting = fitting(limit, wanted);
    settings.max_connections = fitting;
    let needed = u64::try_from(wanted).unwrap_or(u64::MAX).saturating_add(RESERVED);
    (fitting < wanted).then(|| {
        format!(
            "{fitting} connections fit and not {wanted}, because this process may \
             open {limit} files: raise that to {needed} (`ulimit -n {needed}`, or \
             LimitNOFILE= of systemd), or set --max-connections to {fitting}"
        )
    })
}

/// How many of so many connections fit a limit of descriptors; at least one.
fn fitting(limit: u64, wanted: usize) -> usize {
    let free = limit.saturating_sub(RESERVED).max(1);
    usize::try_from(free).unwrap_or(usize::MAX).min(wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn connections_fit_what_is_left_of_the_limit() {
        for (limit, wanted, expected) in [
            (u64::MAX, 10_000, 10_000),
            (10_064, 10_000, 10_000),
            (10_063, 10_000, 9_999),
            (1024, 10_000, 960),
            (1024, 1, 1),
            (65, 10_000, 1),
            (64, 10_000, 1),
            (0, 10_000, 1),
        ] {
            assert_eq!(fitting(limit, wanted), expected, "{limit} {wanted}");
        }
    }

    #[tokio::test]
    async fn both_families_are_listened_on() {
        for address in ["127.0.0.1:0", "[::1]:0"] {
            let listener = match listen(address.parse().unwrap()) {
                // Not every machine has both.
                Err(error) if error.kind() == io::ErrorKind::AddrNotAvailable => {
                    continue;
                }
                listener => listener.unwrap(),
            };
            let address = listener.local_addr().unwrap();
            let (accepted, connected) = tokio::join!(
                listener.accept(),
                tokio::net::TcpStream::connect(address)
            );
            assert!(accepted.is_ok() && connected.is_ok(), "{address}");
        }
    }
}
