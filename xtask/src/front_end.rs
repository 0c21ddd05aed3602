//! Compiles the crate `frontend` to the wasm of the pages.

use std::env;
use std::process::Command;

use anyhow::Result;

use crate::checks;
use crate::root::cargo;
use crate::run;
use crate::workspace::{Profile, WASM};

/// The package that is compiled.
pub(crate) const PACKAGE: &str = "frontend";

/// Compiles it in a way that lets its chunks be taken out: with what the linker knows
/// of every address. The flag is for the last step alone, or each dependency would be
/// compiled for it.
pub(crate) fn compile(profile: Profile) -> Result<()> {
    let mut command = rustc(profile);
    command.args(["--", "-C", "link-arg=--emit-relocs"]);
    if matches!(profile, Profile::Debug) {
        // Nothing in a browser reads it, and it is most of what would be split.
        command.env("CARGO_PROFILE_DEV_DEBUG", "false");
    }
    run::run(&mut command)
}

/// Lets clippy compile what is ours of it, on the dependencies that [`compile`] made, and
/// links nothing. What clippy compiles is larger, so no page gets it.
pub(crate) fn lint(profile: Profile) -> Result<()> {
    let mut command = rustc(profile);
    command.args(["--crate-type", "rlib"]);
    checks::lint(&mut command);
    run::run(&mut command)
}

fn rustc(profile: Profile) -> Command {
    let mut command = cargo("rustc");
    command
        .args(["--locked", "-p", PACKAGE, "--lib", "--target", WASM])
        .args(["--profile", profile.wasm()])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", short_paths());
    command
}

/// A flag that shortens the paths of dependencies, which panics carry along: nobody
/// has to load the name of a folder of this machine. Those of our own are relative.
fn short_paths() -> String {
    let home = || env::var("HOME").map(|home| format!("{home}/.cargo"));
    let cargo = env::var("CARGO_HOME").or_else(|_| home()).unwrap_or_default();
    format!("--remap-path-prefix={cargo}/registry/src=.")
}
