//! The browser tests: Playwright with Chromium.

use std::process::Command;

use anyhow::Result;

use crate::root::root;
use crate::workspace::{Profile, Workspace};
use crate::{install, machine, run};

/// Installs what the tests need, before anything slow begins.
pub(crate) fn requirements() -> Result<()> {
    machine::node()?;
    install::npm_packages()?;
    eprintln!("Chromium: {}", install::chromium()?.display());
    Ok(())
}

/// Runs the tests against the server that the other tests were built with.
pub(crate) fn tests(workspace: &Workspace) -> Result<()> {
    run::run(
        Command::new("npx")
            .args(["playwright", "test"])
            .env("CHROMIUM", install::chromium()?)
            .env("STATUSLAB_BIN", workspace.binary(Profile::Test))
            .current_dir(root().join("end2end")),
    )
}
