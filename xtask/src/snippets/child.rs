//! Children that do not outlive us.

use std::io::{BufRead as _, BufReader, Lines};
use std::process::{Child, ChildStdout, Command, Stdio};

use anyhow::{Context as _, Result, bail};

use crate::run;

/// A program that runs until this is dropped, and is then ended by its id.
pub(crate) struct Running {
    child: Child,
    lines: Lines<BufReader<ChildStdout>>,
    line: String,
}

impl Running {
    /// Starts a program whose standard output is ours to read.
    pub(crate) fn start(command: &mut Command) -> Result<Self> {
        let line = run::announce(command);
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("cannot run `{line}`"))?;
        let Some(output) = child.stdout.take() else {
            bail!("`{line}` has no output");
        };
        Ok(Self { child, lines: BufReader::new(output).lines(), line })
    }

    /// Reads the next line of its output.
    pub(crate) fn next_line(&mut self) -> Result<String> {
        let line = self.lines.next();
        let line = line.with_context(|| format!("`{}` said nothing", self.line))?;
        line.with_context(|| format!("the output of `{}`", self.line))
    }

    /// Reads its output up to a line that says `ready`; the lines before it.
    pub(crate) fn until_ready(&mut self) -> Result<Vec<String>> {
        let mut lines = Vec::new();
        for line in self.lines.by_ref() {
            let line =
                line.with_context(|| format!("the output of `{}`", self.line))?;
            if line == "ready" {
                return Ok(lines);
            }
            lines.push(line);
        }
        bail!("`{}` ended before it was ready", self.line)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
