//! The file of a socket, which goes with its listener.

use std::{
    fs, io,
    os::unix::fs::MetadataExt as _,
    path::{Path, PathBuf},
};

/// A file that we made; it is removed when this is dropped.
pub(crate) struct SocketFile {
    path: PathBuf,
    /// Device and number: a file that somebody else put there since is not ours.
    identity: (u64, u64),
}

impl SocketFile {
    /// The file at this path, which we just made.
    pub(crate) fn new(path: &Path) -> io::Result<Self> {
        Ok(Self { path: path.to_owned(), identity: identity(path)? })
    }
}

impl Drop for SocketFile {
    fn drop(&mut self) {
        if identity(&self.path).ok() == Some(self.identity) {
            let _ = fs::remove_file(&self.path);
        }
    }
}

fn identity(path: &Path) -> io::Result<(u64, u64)> {
    let file = fs::symlink_metadata(path)?;
    Ok((file.dev(), file.ino()))
}
