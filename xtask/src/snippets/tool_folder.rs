//! The folders of a tool, and what is installed there.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};
use snippets::Tool;

use crate::root::root;
use crate::run;
use crate::workspace::Workspace;

/// The folders of a tool.
pub(crate) struct ToolFolder {
    /// Where its sources and everything generated go; there already, and never
    /// emptied between runs.
    pub(crate) work: PathBuf,
    /// Its manifest and lock file, checked in.
    pub(crate) manifest: PathBuf,
}

impl ToolFolder {
    /// The folders of this tool.
    pub(crate) fn create(workspace: &Workspace, tool: Tool) -> Result<Self> {
        Self::named(workspace, tool.id())
    }

    /// The folders of this name.
    pub(crate) fn named(workspace: &Workspace, name: &str) -> Result<Self> {
        let work = workspace.snippets().join(name);
        fs::create_dir_all(&work)
            .with_context(|| format!("cannot make {}", work.display()))?;
        Ok(Self { work, manifest: root().join("crates/snippets/proof").join(name) })
    }

    /// Copies a file that is checked in to where the tool works.
    pub(crate) fn copy(&self, name: &str) -> Result<()> {
        let text = fs::read(self.manifest.join(name))
            .with_context(|| format!("cannot read {name}"))?;
        write(&self.work.join(name), text)
    }

    /// Whether what was installed by a lock file is older than it, or another.
    pub(crate) fn is_stale(&self, lock: &str, installed: &str) -> bool {
        let wanted = fs::read(self.manifest.join(lock));
        let copied = fs::read(self.work.join(lock));
        let same =
            matches!((wanted, copied), (Ok(wanted), Ok(copied)) if wanted == copied);
        !same || !self.work.join(installed).exists()
    }

    /// Installs the packages of its manifest for Node, where they are not there.
    ///
    /// # Errors
    ///
    /// They cannot be had.
    pub(crate) fn npm_ci(&self) -> Result<()> {
        const LOCK: &str = "package-lock.json";
        let stale = self.is_stale(LOCK, "node_modules/.package-lock.json");
        self.copy("package.json")?;
        self.copy(LOCK)?;
        if !stale {
            return Ok(());
        }
        let mut npm = Command::new("npm");
        install(npm.args(["ci", "--no-audit", "--no-fund"]).current_dir(&self.work))
    }

    /// Writes a generated file below the working folder.
    pub(crate) fn write(&self, name: &str, text: impl AsRef<[u8]>) -> Result<()> {
        write(&self.work.join(name), text)
    }
}

/// Writes a file where it differs, so that incremental builds stay so.
pub(crate) fn write(path: &Path, text: impl AsRef<[u8]>) -> Result<()> {
    let text = text.as_ref();
    if fs::read(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(path, text))
        .with_context(|| format!("cannot write {}", path.display()))
}

/// What a tool needs could not be fetched: its texts are neither true nor
/// untrue.
#[derive(Debug)]
pub(super) struct NotInstalled;

impl fmt::Display for NotInstalled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("what it needs cannot be installed")
    }
}

/// Runs an installation; its failure leaves the tool out.
pub(crate) fn install(command: &mut Command) -> Result<()> {
    run::run(command).context(NotInstalled)
}
