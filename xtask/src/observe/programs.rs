//! Runs the programs in `programs/`.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

use super::client_report::{ClientReport, Rows};
use crate::child::{self, Ended};
use crate::machine::on_path;
use crate::root::root;
use crate::snippets::tool_folder::ToolFolder;

/// Longest run of a program that asks once; its own time-out is 10 s.
const PATIENCE: Duration = Duration::from_secs(30);

/// Longest run of a browser, which asks for everything, twice and as often as the
/// others do.
const BROWSER_PATIENCE: Duration = Duration::from_mins(15);

/// The first word that is a version: `go1.19.8` is 1.19.8, `v20.20.2` is 20.20.2.
pub(super) fn version(text: &str) -> Option<String> {
    let words = text.split_whitespace();
    let mut words = words.map(|word| word.trim_start_matches("go"));
    let numbers = words.by_ref().map(|word| word.trim_start_matches('v'));
    let is_number = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit());
    numbers.filter(is_number).map(ToOwned::to_owned).next()
}

/// The question of a program for its version; nothing where it is not there.
pub(super) fn version_of(program: &str, args: &[&str]) -> Option<Command> {
    let mut command = Command::new(on_path(program)?);
    command.args(args);
    Some(command)
}

/// A browser is driven by Node.
pub(super) fn browser_version(path: PathBuf) -> Option<Command> {
    on_path("node").and(on_path("npm"))?;
    let mut command = Command::new(path);
    command.arg("--version");
    Some(command)
}

/// The source of a program.
pub(super) fn program(name: &str) -> PathBuf {
    root().join("xtask/src/observe/programs").join(name)
}

/// Runs a program once for each address, so that no connection is used twice.
pub(super) fn each(
    tool_folder: &ToolFolder,
    interpreter: Option<&str>,
    program: &Path,
    addresses: &[String],
) -> Result<Rows> {
    let ask = |address: &String| {
        let mut command = Command::new(interpreter.map_or(program, Path::new));
        command.args(interpreter.map(|_| program)).arg(address);
        Ok(vec![ClientReport::read(&answer(tool_folder, &mut command)?)?.tidy(address)])
    };
    addresses.iter().map(ask).collect()
}

/// The one line that a program prints.
pub(super) fn answer(tool_folder: &ToolFolder, command: &mut Command) -> Result<Value> {
    let ended = child::finish(command.current_dir(&tool_folder.work), PATIENCE)?;
    let line = ended.out.lines().last().unwrap_or_default();
    serde_json::from_str(line).with_context(|| strange(&ended))
}

/// Starts a browser once and asks for every address.
pub(super) fn browser(
    tool_folder: &ToolFolder,
    name: &str,
    path: &Path,
    addresses: &[String],
) -> Result<Rows> {
    tool_folder.npm_ci()?;
    tool_folder.copy("browser.mjs")?;
    let mut command = Command::new("node");
    command.args(["browser.mjs", name]).arg(path).args(addresses);
    let ended =
        child::finish(command.current_dir(&tool_folder.work), BROWSER_PATIENCE)?;
    if !ended.status.success() {
        bail!(strange(&ended));
    }
    let rows = ended.out.lines().zip(addresses);
    rows.map(|(line, address)| {
        let row: Vec<Value> =
            serde_json::from_str(line).with_context(|| strange(&ended))?;
        row.iter().map(|seen| Ok(ClientReport::read(seen)?.tidy(address))).collect()
    })
    .collect()
}

fn strange(ended: &Ended) -> String {
    let Ended { status, out, err } = ended;
    format!("its program ended with {status}\n{}", format!("{out}{err}").trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_found_among_words() {
        let cases = [
            ("curl 7.88.1 (x86_64-pc-linux-gnu) libcurl/7.88.1", "7.88.1"),
            ("v20.20.2\n", "20.20.2"),
            ("Python 3.11.7", "3.11.7"),
            ("go version go1.19.8 linux/amd64", "1.19.8"),
            ("Mozilla Firefox 153.7.0esr", "153.7.0esr"),
            ("Chromium 156.0.8078.79 built on Debian GNU/Linux 12", "156.0.8078.79"),
        ];
        for (text, expected) in cases {
            assert_eq!(version(text).as_deref(), Some(expected));
        }
        assert_eq!(version("no such thing"), None);
    }
}
