//! Child processes that end with this tool.

use std::fs::File;
use std::io::{BufRead as _, BufReader, Lines, Read as _, Seek as _, SeekFrom};
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

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

    /// Its number in the system.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
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

/// What a program left when it ended.
pub(crate) struct Ended {
    pub(crate) status: ExitStatus,
    /// Its standard output.
    pub(crate) out: String,
    /// Its standard error.
    pub(crate) err: String,
}

/// Runs a program to its end, without announcing it. What it prints also stands in
/// the files `stdout` and `stderr` of its working folder.
///
/// # Errors
///
/// It does not start, or still runs after that long.
pub(crate) fn finish(command: &mut Command, patience: Duration) -> Result<Ended> {
    let folder = command.get_current_dir().context("no folder")?.to_owned();
    // Files never fill up as pipes do.
    let open = |name| {
        let mut options = File::options();
        options.read(true).write(true).create(true).truncate(true);
        options.open(folder.join(name)).context("cannot make a file for its output")
    };
    let (mut out, mut err) = (open("stdout")?, open("stderr")?);
    command.stdin(Stdio::null()).stdout(out.try_clone()?).stderr(err.try_clone()?);
    let mut child = command.spawn().context("it does not start")?;
    let start = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if start.elapsed() > patience {
            child.kill()?;
            child.wait()?;
            bail!("it was still running after {} s", patience.as_secs());
        }
        thread::sleep(Duration::from_millis(10));
    };
    let read = |file: &mut File| -> Result<String> {
        let mut bytes = Vec::new();
        file.seek(SeekFrom::Start(0))?;
        file.read_to_end(&mut bytes)?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    };
    Ok(Ended { status, out: read(&mut out)?, err: read(&mut err)? })
}
