//! The folder of this checkout, and cargo in it.

use std::env;
use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

/// The folder of the root manifest, which is where this tool was compiled.
pub(crate) fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}

/// A cargo command in the workspace, by the cargo that runs this tool.
pub(crate) fn cargo(subcommand: &str) -> Command {
    let program = env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    let mut command = Command::new(program);
    command.arg(subcommand).current_dir(root());
    command
}
