//! A step of `test` beside another: a process of its own, whose output is shown in one
//! piece when it has ended.

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};

use crate::root::root;
use crate::step::Step;

/// Performs a step in another process of this program, which is in this file.
pub(crate) fn perform(program: &Path, step: Step) -> Result<()> {
    let mut command = Command::new(program);
    command.args(["test", "--only", &step.name()]).current_dir(root());
    let output = command.stdin(Stdio::null()).output().context("cannot run it")?;
    eprintln!("\n== {} (beside the others) ==", step.name());
    eprint!("{}", String::from_utf8_lossy(&output.stdout));
    eprint!("{}", String::from_utf8_lossy(&output.stderr));
    if !output.status.success() {
        bail!("it failed: {}", output.status);
    }
    Ok(())
}
