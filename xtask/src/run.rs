//! Runs other programs, and says so.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

use anyhow::{Context as _, Result, bail};

use crate::root::root;

/// Prints the command, runs it, and fails when it does.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let line = announce(command);
    let status = command.status().with_context(|| format!("cannot run `{line}`"))?;
    if !status.success() {
        bail!("`{line}` failed: {status}");
    }
    Ok(())
}

/// Runs a question to the machine without announcing it, and returns the answer.
pub(crate) fn read(command: &mut Command) -> Result<String> {
    let line = describe(command);
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("cannot run `{line}`"))?;
    if !output.status.success() {
        bail!("`{line}` failed: {}", output.status);
    }
    String::from_utf8(output.stdout).with_context(|| format!("the answer of `{line}`"))
}

/// Becomes the command: signals and the exit code are then its own affair.
#[cfg(unix)]
pub(crate) fn replace(command: &mut Command) -> Result<ExitCode> {
    use std::os::unix::process::CommandExt as _;

    let line = announce(command);
    Err(command.exec()).with_context(|| format!("cannot run `{line}`"))
}

/// Runs the command to its end and passes its exit code on.
#[cfg(not(unix))]
pub(crate) fn replace(command: &mut Command) -> Result<ExitCode> {
    let line = announce(command);
    let status = command.status().with_context(|| format!("cannot run `{line}`"))?;
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}

/// Prints the command; its line, for an error.
pub(crate) fn announce(command: &Command) -> String {
    let line = describe(command);
    eprintln!("$ {line}");
    line
}

/// The command as one would type it at the root of the workspace: the
/// variables it sets, the program, its arguments.
fn describe(command: &Command) -> String {
    let variables = command.get_envs().filter_map(|(name, value)| {
        let value = quote(value?);
        Some(format!("{}={value}", name.to_string_lossy()))
    });
    let words = std::iter::once(program(command)).chain(command.get_args()).map(quote);
    let line = variables.chain(words).collect::<Vec<_>>().join(" ");
    let folder =
        command.get_current_dir().and_then(|dir| dir.strip_prefix(root()).ok());
    match folder {
        Some(folder) if folder != Path::new("") => {
            format!("(cd {} && {line})", quote(folder.as_os_str()))
        }
        _ => line,
    }
}

/// Cargo tells its children the long path of itself: nobody types that.
fn program(command: &Command) -> &OsStr {
    let path = Path::new(command.get_program());
    match path.file_stem() {
        Some(stem) if stem == "cargo" => stem,
        _ => path.strip_prefix(root()).unwrap_or(path).as_os_str(),
    }
}

fn quote(word: &OsStr) -> String {
    let word = word.to_string_lossy();
    if word.is_empty() || word.contains(char::is_whitespace) {
        format!("'{word}'")
    } else {
        word.into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_described_as_one_would_type_it() {
        let mut command = Command::new("/opt/rust/bin/cargo");
        command.args(["doc", "-p", "http-status"]).env("RUSTDOCFLAGS", "-D warnings");
        assert_eq!(
            describe(&command),
            "RUSTDOCFLAGS='-D warnings' cargo doc -p http-status"
        );
    }

    #[test]
    fn a_command_elsewhere_says_where() {
        let mut command = Command::new("npx");
        command.args(["playwright", "test"]).current_dir(root().join("end2end"));
        assert_eq!(describe(&command), "(cd end2end && npx playwright test)");
    }

    #[test]
    fn what_we_built_is_named_from_the_root() {
        let mut command = Command::new(root().join("target/debug/statuslab"));
        command.current_dir(root());
        assert_eq!(describe(&command), "target/debug/statuslab");
    }

    #[test]
    fn a_failure_names_the_command_and_its_status() {
        let error = run(&mut Command::new("false")).unwrap_err().to_string();
        assert_eq!(error, "`false` failed: exit status: 1");
        let error = run(&mut Command::new("no-such-program")).unwrap_err().to_string();
        assert_eq!(error, "cannot run `no-such-program`");
    }

    #[test]
    fn an_answer_is_read() {
        let mut command = Command::new("cargo");
        assert!(read(command.arg("--version")).unwrap().starts_with("cargo "));
    }
}
