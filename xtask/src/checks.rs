//! Format, lints, documentation and the tests that cargo runs.
//!
//! The features of `app` exclude each other, and `--workspace` would unite them: every
//! flavour is named. What can be built together is, so that no dependency is compiled
//! for two sets of features.

use anyhow::Result;

use crate::root::cargo;
use crate::run;
use crate::workspace::WASM;

/// What runs natively. The server needs `app` as it renders pages.
const NATIVE: [&[&str]; 2] = [
    &[
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
    ],
    // By itself, as `cargo xtask` builds it.
    &["-p", "xtask"],
];

/// What runs in a browser. Clippy warns about named packages only, so `app` is named
/// beside the crate that hydrates it.
const BROWSER: &[&str] =
    &["-p", "frontend", "-p", "app", "--features", "app/hydrate", "--target", WASM];

pub(crate) fn format() -> Result<()> {
    run::run(cargo("fmt").args(["--all", "--check"]))
}

pub(crate) fn clippy_native() -> Result<()> {
    NATIVE.iter().try_for_each(|flavour| clippy(flavour, &["--all-targets"]))
}

pub(crate) fn clippy_browser() -> Result<()> {
    clippy(BROWSER, &[])
}

fn clippy(flavour: &[&str], targets: &[&str]) -> Result<()> {
    let mut command = cargo("clippy");
    command.arg("--locked").args(flavour).args(targets);
    run::run(command.args(["--", "-D", "warnings"]))
}

pub(crate) fn tests() -> Result<()> {
    NATIVE
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
