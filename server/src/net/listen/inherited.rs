//! Sockets that a service manager hands over: socket activation (`sd_listen_fds(3)`).

use std::io;

use crate::net::listeners::Listener;

/// The sockets of `LISTEN_FDS`, where `LISTEN_PID` is this process.
pub struct Inherited {
    #[cfg(unix)]
    sockets: listenfd::ListenFd,
}

impl Inherited {
    /// Takes them, and removes the variables: to be called before there is a thread that
    /// could read those.
    pub fn take() -> Self {
        Self {
            #[cfg(unix)]
            sockets: listenfd::ListenFd::from_env(),
        }
    }

    /// None: all of them are for another listener.
    pub fn none() -> Self {
        Self {
            #[cfg(unix)]
            sockets: listenfd::ListenFd::empty(),
        }
    }

    /// Listens on each of them.
    #[cfg(unix)]
    pub(super) fn take_all(&mut self) -> io::Result<Vec<Listener>> {
        let listeners: io::Result<Vec<_>> =
            (0..self.sockets.len()).map(|index| self.take_one(index)).collect();
        match listeners {
            Ok(listeners) if listeners.is_empty() => Err(io::Error::other(
                "no sockets were handed over: LISTEN_FDS and LISTEN_PID are not set for \
                 this process, as systemd sets them for a unit with a .socket",
            )),
            listeners => listeners,
        }
    }

    #[cfg(unix)]
    fn take_one(&mut self, index: usize) -> io::Result<Listener> {
        let taken = || io::Error::other("the sockets handed over are in use already");
        if let Ok(socket) = self.sockets.take_tcp_listener(index) {
            let socket = socket.ok_or_else(taken)?;
            check(&socket)?;
            socket.set_nonblocking(true)?;
            return Ok(tokio::net::TcpListener::from_std(socket)?.into());
        }
        let socket = self.sockets.take_unix_listener(index)?.ok_or_else(taken)?;
        check(&socket)?;
        socket.set_nonblocking(true)?;
        // The file is of whoever made it.
        Ok(Listener::Unix(tokio::net::UnixListener::from_std(socket)?, None))
    }

    #[cfg(not(unix))]
    pub(super) fn take_all(&mut self) -> io::Result<Vec<Listener>> {
        Err(io::Error::other("this system hands over no sockets"))
    }
}

/// Accepting on a socket that does not listen would fail forever.
#[cfg(unix)]
fn check(socket: &impl std::os::fd::AsFd) -> io::Result<()> {
    #[cfg(target_os = "linux")]
    if !socket2::SockRef::from(socket).is_listener()? {
        let what = "a socket that was handed over does not listen: a unit of systemd \
                    needs Accept=no";
        return Err(io::Error::other(what));
    }
    #[cfg(not(target_os = "linux"))]
    let _ = socket;
    Ok(())
}
