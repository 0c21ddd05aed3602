//! Builds the site, and the server around it.

use std::thread;

use anyhow::{Result, anyhow};

use crate::workspace::{Profile, Workspace};
use crate::{root, run, site};

/// The site, and the server with it. Most servers embed the finished site. A debug build
/// reads it from its folder, so it is compiled while the site is made.
pub(crate) fn build(workspace: &Workspace, profile: Profile) -> Result<()> {
    if !matches!(profile, Profile::Debug) {
        site::build(workspace, profile)?;
        return server(profile);
    }
    site::ensure_folder()?;
    site::compile(profile)?;
    thread::scope(|scope| {
        let server = scope.spawn(|| server(profile));
        site::renew(workspace, profile)?;
        server.join().map_err(|_| anyhow!("building the server panicked"))?
    })
}

/// Builds `statuslab` around the site as it is. Only what is meant to be left running has
/// an allocator of its own: it takes a minute to build.
pub(crate) fn server(profile: Profile) -> Result<()> {
    let mut command = root::cargo("build");
    command.args(["--locked", "--profile", profile.name()]);
    if !matches!(profile, Profile::Release) {
        command.arg("--no-default-features");
    }
    run::run(command.args(["-p", "server", "--bin", "statuslab"]))
}
