//! Format, lints, documentation and the tests that cargo runs.
//!
//! The features of `app` exclude each other, and `--workspace` would unite them: every
//! flavour is named. What can be built together is, so that no dependency is compiled
//! for two sets of features.

use anyhow::Result;

use crate::root::cargo;
use crate::run;
use crate::workspace::{Profile, WASM};

/// What runs natively, and how it is built. The server needs `app` as it renders pages.
const NATIVE: [(Profile, &[&str]); 2] = [
    (
        Profile::Test,
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
    ),
    // By itself, as `cargo xtask` builds it.
    (Profile::Debug, &["-p", "xtask"]),
];

/// What runs in a browser. Clippy warns about named packages only, so `app` is named
/// beside the crate that hydrates it.
const BROWSER: &[&str] =
    &["-p", "frontend", "-p", "app", "--features", "app/hydrate", "--target", WASM];

pub(crate) fn format() -> Result<()> {
    run::run(cargo("fmt").args(["--all", "--check"]))
}

pub(crate) fn clippy_native() -> Result<()> {
    let mut flavours = NATIVE.iter();
    flavours.try_for_each(|(profile, flavour)| {
        clippy(*profile, flavour, &["--all-targets"])
    })
}

pub(crate) fn clippy_browser() -> Result<()> {
    clippy(Profile::Test, BROWSER, &[])
}

fn clippy(profile: Profile, flavour: &[&str], targets: &[&str]) -> Result<()> {
    let mut command = cargo("clippy");
    command.args(["--locked", "--profile", profile.name()]);
    command.args(flavour).args(targets);
    run::run(command.args(["--", "-D", "warnings"]))
}

pub(crate) fn tests() -> Result<()> {
    NATIVE.iter().try_for_each(|(profile, flavour)| {
        let mut command = cargo("test");
        command.args(["--locked", "--profile", profile.name()]);
        run::run(command.args(*flavour))
    })
}

/// The domain crates are those that others may read as a library.
pub(crate) fn documentation() -> Result<()> {
    let mut command = cargo("doc");
    command.env("RUSTDOCFLAGS", "-D warnings");
    command.args(["--locked", "--no-deps"]);
    run::run(command.args(["-p", "http-status", "-p", "inspect"]))
}
