//! Format, lints, documentation and the tests that cargo runs.
//!
//! The features of `app` exclude each other, and `--workspace` would unite
//! them: every flavour is named.

use anyhow::Result;

use crate::front_end::WASM;
use crate::run;
use crate::workspace::cargo;

/// What clippy reads natively. `app` is here as the server has it.
const NATIVE: [&[&str]; 7] = [
    &["-p", "http-status", "--all-targets"],
    &["-p", "inspect", "--all-targets"],
    &["-p", "report", "--all-targets"],
    &["-p", "snippets", "--all-targets"],
    &["-p", "app", "--features", "ssr", "--all-targets"],
    &["-p", "server", "--all-targets"],
    &["-p", "xtask", "--all-targets"],
];

/// What clippy reads for the browser. It warns about the named package only,
/// so `app` is named beside the crate that hydrates it.
const BROWSER: [&[&str]; 3] = [
    &["-p", "frontend", "--target", WASM],
    &["-p", "inspector", "--target", WASM],
    &["-p", "app", "--features", "hydrate", "--target", WASM],
];

/// What has unit and integration tests.
const TESTED: [&[&str]; 7] = [
    &["-p", "http-status"],
    &["-p", "inspect"],
    &["-p", "report"],
    &["-p", "snippets"],
    &["-p", "app", "--features", "ssr"],
    &["-p", "server"],
    &["-p", "xtask"],
];

pub(crate) fn format() -> Result<()> {
    run::run(cargo("fmt").args(["--all", "--check"]))
}

pub(crate) fn clippy_native() -> Result<()> {
    clippy(&NATIVE)
}

pub(crate) fn clippy_browser() -> Result<()> {
    clippy(&BROWSER)
}

fn clippy(flavours: &[&[&str]]) -> Result<()> {
    flavours.iter().try_for_each(|flavour| {
        let mut command = cargo("clippy");
        command.arg("--locked").args(*flavour);
        run::run(command.args(["--", "-D", "warnings"]))
    })
}

pub(crate) fn tests() -> Result<()> {
    TESTED
        .iter()
        .try_for_each(|flavour| run::run(cargo("test").arg("--locked").args(*flavour)))
}

/// The domain crates are those that others may read as a library.
pub(crate) fn documentation() -> Result<()> {
    let mut command = cargo("doc");
    command.env("RUSTDOCFLAGS", "-D warnings");
    command.args(["--locked", "--no-deps"]);
    run::run(command.args(["-p", "http-status", "-p", "inspect"]))
}
