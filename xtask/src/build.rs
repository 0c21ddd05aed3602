//! Builds the site, and the server around it.

use std::path::PathBuf;
use std::thread;

use anyhow::{Result, anyhow};

use crate::workspace::{Profile, Workspace};
use crate::{install, root, run, site};

/// The site, and the server with it. Most servers embed the finished site. A debug build
/// reads it from its folder, so it is compiled while the site is made.
pub(crate) fn build(workspace: &Workspace, profile: Profile) -> Result<()> {
    if !matches!(profile, Profile::Debug) {
        site::build(workspace, profile)?;
        return server(profile, None);
    }
    site::ensure_folder()?;
    site::compile(profile)?;
    thread::scope(|scope| {
        let server = scope.spawn(|| server(profile, None));
        site::renew(workspace, profile)?;
        server.join().map_err(|_| anyhow!("building the server panicked"))?
    })
}

/// The site, and the release of the server for a target that may be another than this
/// machine: a triple of Rust. Returns where the server is.
pub(crate) fn release_for(workspace: &Workspace, target: &str) -> Result<PathBuf> {
    install::target(target)?;
    site::build(workspace, Profile::Release)?;
    server(Profile::Release, Some(target))?;
    Ok(workspace.release_for(target))
}

/// Builds `statuslab` around the site as it is. Only what is meant to be left running has
/// an allocator of its own: it takes a minute to build.
pub(crate) fn server(profile: Profile, target: Option<&str>) -> Result<()> {
    let mut command = root::cargo("build");
    command.args(["--locked", "--profile", profile.name()]);
    if let Some(target) = target {
        command.args(["--target", target]);
    }
    if !matches!(profile, Profile::Release) {
        command.arg("--no-default-features");
    }
    run::run(command.args(["-p", "server", "--bin", "statuslab"]))
}
