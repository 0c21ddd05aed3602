//! Starts a simulator for the clients of `snippets` and `observe`.

use std::cell::OnceCell;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::child::Running;
use crate::workspace::{Profile, Workspace};

/// A simulator that starts when somebody asks for its address, and ends with
/// this.
pub(crate) struct Origin {
    binary: PathBuf,
    flags: &'static [&'static str],
    started: OnceCell<(Running, String)>,
}

impl Origin {
    /// The given program, or the server of the tests, which is made where it is missing;
    /// `flags` are settings of `statuslab`.
    pub(crate) fn new(
        workspace: &Workspace,
        binary: Option<PathBuf>,
        flags: &'static [&'static str],
    ) -> Self {
        let binary = binary.unwrap_or_else(|| workspace.binary(Profile::Test));
        Self { binary, flags, started: OnceCell::new() }
    }

    /// `http://127.0.0.1:` and a free port.
    pub(crate) fn address(&self) -> Result<&str> {
        if let Some((_, address)) = self.started.get() {
            return Ok(address);
        }
        if !self.binary.is_file() {
            crate::build::build(&Workspace::find()?, Profile::Test)?;
        }
        let mut command = Command::new(&self.binary);
        command.args(["--listen", "127.0.0.1:0"]).args(self.flags);
        let mut running = Running::start(&mut command)?;
        let line = running.next_line()?;
        let at =
            line.find("http://").with_context(|| format!("no address: `{line}`"))?;
        let address = line.get(at..).unwrap_or_default().trim().to_owned();
        let (_, address) = self.started.get_or_init(|| (running, address));
        Ok(address)
    }
}
