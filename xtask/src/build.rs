//! Builds the site, and the server around it.

use anyhow::Result;

use crate::workspace::{Profile, Workspace};
use crate::{root, run, site};

/// The front end first: the server embeds the finished site.
pub(crate) fn build(workspace: &Workspace, profile: Profile) -> Result<()> {
    site::build(workspace, profile)?;
    server(profile)
}

/// Builds `statuslab` around the site as it is.
pub(crate) fn server(profile: Profile) -> Result<()> {
    let mut command = root::cargo("build");
    command.args(["--locked", "-p", "server", "--bin", "statuslab"]);
    run::run(command.args(profile.flag()))
}
