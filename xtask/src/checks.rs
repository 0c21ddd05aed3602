//! Format, lints, documentation and the tests that cargo runs.
//!
//! The features of `app` exclude each other, and `--workspace` would unite them: every
//! flavour is named. What can be built together is, so that no dependency is compiled
//! for two sets of features.

use std::num::NonZero;
use std::process::Command;
use std::thread::available_parallelism;

use anyhow::Result;

use crate::root::cargo;
use crate::run;
use crate::workspace::Profile;

/// What runs natively. The server needs `app` as it renders pages, and `inspect` whole:
/// the default that is left out is its allocator, which takes a minute to build.
const NATIVE: &[&str] = &[
    "--no-default-features",
    "-p",
    "http-status",
    "-p",
    "inspect",
    "-p",
    "snippets",
    "-p",
    "app",
    "-p",
    "server",
];

/// This tool, by itself, as `cargo xtask` builds it.
const TOOL: &[&str] = &["-p", "xtask"];

pub(crate) fn format() -> Result<()> {
    run::run(cargo("fmt").args(["--all", "--check"]))
}

/// The lints alone, for one who is not about to run the tests.
pub(crate) fn lints() -> Result<()> {
    clippy(Profile::Test, NATIVE, &["--all-targets"])?;
    clippy(Profile::Debug, TOOL, &["--all-targets"])
}

fn clippy(profile: Profile, flavour: &[&str], targets: &[&str]) -> Result<()> {
    let mut command = cargo("clippy");
    command.args(["--locked", "--profile", profile.name()]);
    command.args(flavour).args(targets);
    run::run(command.args(["--", "-D", "warnings"]))
}

/// Builds with lints, and runs. The benchmarks are only built. Many tests wait, for a
/// timeout or for a process to end: two run at a time on each core.
pub(crate) fn tests() -> Result<()> {
    let threads = 2 * available_parallelism().map_or(1, NonZero::get);
    let mut all = test(Profile::Test, NATIVE);
    run::run(all.env("RUST_TEST_THREADS", threads.to_string()))?;
    run::run(test(Profile::Test, NATIVE).args(["--benches", "--no-run"]))
}

pub(crate) fn tool_tests() -> Result<()> {
    run::run(&mut test(Profile::Debug, TOOL))
}

fn test(profile: Profile, flavour: &[&str]) -> Command {
    let mut command = cargo("test");
    command.args(["--locked", "--profile", profile.name()]).args(flavour);
    lint(&mut command);
    command
}

/// Lets clippy compile what is ours, so that lints and tests share one compilation:
/// `cargo clippy` by itself would check every dependency, and `cargo test` compile it
/// again. A warning is an error.
pub(crate) fn lint(command: &mut Command) {
    command.env("RUSTC_WORKSPACE_WRAPPER", "clippy-driver").env("CLIPPY_ARGS", DENY);
}

/// `-D warnings`, in the way that `cargo clippy` tells it to its compiler.
const DENY: &str = "-D__CLIPPY_HACKERY__warnings__CLIPPY_HACKERY__";

/// The domain crates are those that others may read as a library.
pub(crate) fn documentation() -> Result<()> {
    let mut command = cargo("doc");
    command.env("RUSTDOCFLAGS", "-D warnings");
    command.args(["--locked", "--no-deps"]);
    run::run(command.args(["-p", "http-status", "-p", "inspect"]))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_lint_fails_a_compilation() {
        let folder = std::env::temp_dir().join(format!("lint-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let compiled = |source: &str| {
            fs::write(folder.join("a.rs"), source).unwrap();
            let mut command = Command::new("clippy-driver");
            lint(&mut command);
            command.args(["--crate-type", "lib", "a.rs"]).current_dir(&folder);
            let output = command.output().unwrap();
            (output.status.success(), String::from_utf8(output.stderr).unwrap())
        };
        assert_eq!(compiled("pub fn zero() -> u8 { 0 }"), (true, String::new()));
        let (success, said) = compiled("pub fn zero() -> u8 { return 0; }");
        assert!(!success && said.contains("clippy::needless-return"), "{said}");
        fs::remove_dir_all(folder).unwrap();
    }
}
