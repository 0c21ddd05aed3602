//! Listening on a socket in the file system (unix(7)).

use std::{
    fs,
    io::{self, ErrorKind},
    os::unix::{
        fs::{FileTypeExt as _, PermissionsExt as _},
        net::{UnixListener, UnixStream},
    },
    path::Path,
};

use socket2::{Domain, SockAddr, Socket, Type};

use crate::net::{
    listeners::{BACKLOG, Listener},
    socket_file::SocketFile,
};

/// Listens on a path, with these permissions.
pub(super) fn bind(path: &Path, mode: u32) -> io::Result<Listener> {
    remove_stale(path)?;
    let socket = Socket::new(Domain::UNIX, Type::STREAM, None)?;
    socket.bind(&SockAddr::unix(path)?)?;
    let file = SocketFile::new(path)?;
    // Before anybody can connect, which is when it listens.
    fs::set_permissions(path, fs::Permissions::from_mode(mode))?;
    socket.listen(BACKLOG.cast_signed())?;
    socket.set_nonblocking(true)?;
    let listener = tokio::net::UnixListener::from_std(UnixListener::from(socket))?;
    Ok(Listener::Unix(listener, Some(file)))
}

/// Removes the socket of a server that is gone, and nothing else.
fn remove_stale(path: &Path) -> io::Result<()> {
    let file = match fs::symlink_metadata(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        file => file?,
    };
    if !file.file_type().is_socket() {
        let what = "there is a file that is no socket; name another path, or remove it";
        return Err(io::Error::new(ErrorKind::AlreadyExists, what));
    }
    match UnixStream::connect(path) {
        Ok(_) => {
            Err(io::Error::new(ErrorKind::AddrInUse, "another server listens on it"))
        }
        // Nobody listens (connect(2)).
        Err(error) if error.kind() == ErrorKind::ConnectionRefused => {
            fs::remove_file(path)
        }
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    /// A folder of this test's own.
    fn folder(name: &str) -> PathBuf {
        let name = format!("statuslab-unix-{name}-{}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    #[tokio::test]
    async fn a_socket_has_its_permissions_and_goes_with_its_listener() {
        let path = folder("mode").join("a.sock");
        for mode in [0o600, 0o660, 0o666] {
            let listener = bind(&path, mode).unwrap();
            let file = fs::metadata(&path).unwrap();
            assert_eq!(file.permissions().mode() & 0o777, mode);
            drop(listener);
            assert!(!path.exists());
        }
    }

    #[tokio::test]
    async fn only_the_socket_of_a_server_that_is_gone_is_replaced() {
        let folder = folder("stale");
        let path = folder.join("a.sock");
        // std leaves the file when its listener is gone.
        drop(UnixListener::bind(&path).unwrap());
        let live = bind(&path, 0o600).unwrap();
        assert_eq!(bind(&path, 0o600).err().unwrap().kind(), ErrorKind::AddrInUse);
        assert!(path.exists());
        drop(live);
        for (name, kind) in [
            ("file", ErrorKind::AlreadyExists),
            ("link", ErrorKind::AlreadyExists),
            ("folder", ErrorKind::AlreadyExists),
            ("file/a", ErrorKind::NotADirectory),
            ("missing/a", ErrorKind::NotFound),
        ] {
            let _ = fs::write(folder.join("file"), "kept");
            let _ = fs::create_dir(folder.join("folder"));
            let _ = std::os::unix::fs::symlink("/nowhere", folder.join("link"));
            let error = bind(&folder.join(name), 0o600).err().unwrap();
            assert_eq!(error.kind(), kind, "{name}: {error}");
        }
        assert_eq!(fs::read_to_string(folder.join("file")).unwrap(), "kept");
        assert!(bind(&folder.join("a".repeat(200)), 0o600).is_err());
    }

    #[tokio::test]
    async fn the_file_of_another_server_is_left() {
        let path = folder("other").join("a.sock");
        let first = bind(&path, 0o600).unwrap();
        fs::remove_file(&path).unwrap();
        let _second = bind(&path, 0o600).unwrap();
        drop(first);
        assert!(path.exists());
    }
}
