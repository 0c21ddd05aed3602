//! The browser tests: Playwright, with the machine's own Chromium.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use anyhow::Result;

use crate::machine;
use crate::run;
use crate::workspace::{Profile, Workspace, root};

/// Checks what cannot be installed from here, before anything slow begins.
pub(crate) fn requirements() -> Result<()> {
    machine::node()?;
    let chromium = machine::chromium()?;
    eprintln!("Chromium: {}", chromium.display());
    Ok(())
}

/// Runs the tests against the release build.
pub(crate) fn tests(workspace: &Workspace) -> Result<()> {
    let folder = root().join("end2end");
    if !is_installed(&folder) {
        run::run(
            Command::new("npm")
                .args(["ci", "--no-audit", "--no-fund"])
                .current_dir(&folder),
        )?;
    }
    run::run(
        Command::new("npx")
            .args(["playwright", "test"])
            .env("CHROMIUM", machine::chromium()?)
            .env("STATUSLAB_BIN", workspace.binary(Profile::Release))
            .current_dir(&folder),
    )
}

/// Whether npm has installed what the lock file says: npm leaves a copy of it
/// among the modules.
fn is_installed(folder: &Path) -> bool {
    let wanted = modified(&folder.join("package-lock.json"));
    let installed = modified(&folder.join("node_modules/.package-lock.json"));
    installed.is_some() && installed >= wanted
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).ok()?.modified().ok()
}
