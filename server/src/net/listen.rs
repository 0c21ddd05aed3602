//! The listening sockets: an address, each interface, the addresses of a name, a file, or
//! what a service manager hands over.

mod inherited;
mod tcp;
#[cfg(unix)]
mod unix;

use std::{io, path::Path};

use anyhow::Context as _;

pub use self::inherited::Inherited;
use super::listeners::{Listener, Listeners};
use crate::settings::{Settings, listen_address::ListenAddress};

/// Listens on all that the settings name.
///
/// # Errors
///
/// An address that is in use, or not ours; a name without an address; a file that is
/// something else; no sockets where some are to be handed over. It names the setting.
pub fn listen(
    settings: &Settings,
    mut inherited: Inherited,
) -> anyhow::Result<Listeners> {
    let mut listeners = Vec::new();
    for address in &settings.listen {
        let opened = open(address, settings.socket_mode, &mut inherited);
        listeners
            .extend(opened.with_context(|| format!("cannot listen on {address}"))?);
    }
    Ok(Listeners::new(listeners))
}

fn open(
    address: &ListenAddress,
    mode: u32,
    inherited: &mut Inherited,
) -> io::Result<Vec<Listener>> {
    match address {
        ListenAddress::Tcp(address) => Ok(vec![tcp::bind(*address)?.into()]),
        ListenAddress::EveryInterface(port) => {
            Ok(vec![tcp::bind_every_interface(*port)?.into()])
        }
        ListenAddress::Name(name, port) => tcp::bind_name(name, *port),
        ListenAddress::Unix(path) => Ok(vec![open_file(path, mode)?]),
        ListenAddress::Systemd => inherited.take_all(),
    }
}

#[cfg(unix)]
fn open_file(path: &Path, mode: u32) -> io::Result<Listener> {
    unix::bind(path, mode)
}

#[cfg(not(unix))]
fn open_file(_: &Path, _: u32) -> io::Result<Listener> {
    Err(io::Error::other("this system has no sockets in the file system"))
}
