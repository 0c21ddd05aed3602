//! What has to be on the machine, and the command that mends what is not.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::front_end::WASM;
use crate::run;
use crate::workspace::{cargo, root};

/// The oldest Node that Playwright runs on.
const NODE_MAJOR: u32 = 20;

/// Names of Chromium on the search path.
const CHROMIUM_NAMES: [&str; 5] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/// Where macOS keeps it.
const CHROMIUM_APPS: [&str; 2] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// Installs the wasm target when it is missing.
pub(crate) fn wasm_target() -> Result<()> {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| OsString::from("rustc"));
    let mut question = Command::new(rustc);
    question.args(["--print", "target-libdir", "--target", WASM]).current_dir(root());
    // The compiler names the folder whether or not it is there.
    if Path::new(run::read(&mut question)?.trim()).exists() {
        return Ok(());
    }
    eprintln!("The target {WASM} is missing: the browser's half cannot be compiled.");
    rustup(&["target", "add", WASM])
}

/// Installs rustfmt and clippy when they are missing.
pub(crate) fn components() -> Result<()> {
    for (subcommand, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        let answer = cargo(subcommand).arg("--version").output();
        if !answer.is_ok_and(|answer| answer.status.success()) {
            eprintln!("`cargo {subcommand}` is missing.");
            rustup(&["component", "add", component])?;
        }
    }
    Ok(())
}

fn rustup(args: &[&str]) -> Result<()> {
    if on_path("rustup").is_none() {
        bail!(
            "there is no rustup to mend that; install it from https://rustup.rs, \
             then run `rustup {}`",
            args.join(" ")
        );
    }
    run::run(Command::new("rustup").args(args).current_dir(root()))
}

/// Checks that Node is there and new enough, and npm with it.
pub(crate) fn node() -> Result<()> {
    let mend = if cfg!(target_os = "macos") {
        "`brew install node`".to_owned()
    } else {
        format!(
            "`apt-get install -y --no-install-recommends nodejs npm` \
             (or https://nodejs.org where that is older than {NODE_MAJOR})"
        )
    };
    for program in ["node", "npm", "npx"] {
        if on_path(program).is_none() {
            bail!("the browser tests need {program}, which is not on the PATH: {mend}");
        }
    }
    let version = run::read(Command::new("node").arg("--version"))?;
    let major =
        major(&version).with_context(|| format!("node's version `{version}`"))?;
    if major < NODE_MAJOR {
        bail!("the browser tests need Node {NODE_MAJOR}, this is {major}: {mend}");
    }
    Ok(())
}

/// Checks that curl is there, whose exit status the tests of faults read.
pub(crate) fn curl() -> Result<()> {
    if on_path("curl").is_some() {
        return Ok(());
    }
    bail!(
        "the tests need curl: `apt-get install -y --no-install-recommends curl`, \
         `brew install curl`"
    );
}

/// `v20.20.2` is 20.
fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

/// The browser: what `CHROMIUM` says, else the first that is found.
pub(crate) fn chromium() -> Result<PathBuf> {
    if let Some(path) = env::var_os("CHROMIUM").map(PathBuf::from) {
        if path.is_file() {
            return Ok(path);
        }
        bail!("CHROMIUM names {}, which is not a file", path.display());
    }
    let mend = if cfg!(target_os = "macos") {
        "brew install --cask chromium"
    } else {
        "apt-get install -y --no-install-recommends chromium"
    };
    let apps = CHROMIUM_APPS.iter().map(PathBuf::from).filter(|path| path.is_file());
    CHROMIUM_NAMES
        .iter()
        .filter_map(|name| on_path(name))
        .chain(apps)
        .next()
        .with_context(|| {
            format!(
                "the browser tests need Chromium: `{mend}`, or name yours in the \
                 environment variable CHROMIUM"
            )
        })
}

/// Names of Firefox on the search path.
const FIREFOX_NAMES: [&str; 2] = ["firefox", "firefox-esr"];

/// Where macOS keeps it.
const FIREFOX_APP: &str = "/Applications/Firefox.app/Contents/MacOS/firefox";

/// Firefox: what `FIREFOX` says, else the first that is found.
pub(crate) fn firefox() -> Option<PathBuf> {
    if let Some(path) = env::var_os("FIREFOX").map(PathBuf::from) {
        return path.is_file().then_some(path);
    }
    let app = Some(PathBuf::from(FIREFOX_APP)).filter(|path| path.is_file());
    FIREFOX_NAMES.iter().find_map(|name| on_path(name)).or(app)
}

/// The file of a program on the search path.
pub(crate) fn on_path(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let name = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&path).map(|folder| folder.join(&name)).find(|file| file.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nodes_version_is_read() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("v9.0.0"), Some(9));
        assert_eq!(major("20"), None);
        assert_eq!(major(""), None);
    }

    #[test]
    fn programs_are_found_by_name_alone() {
        assert!(on_path("cargo").is_some());
        assert!(on_path("no-such-program-here").is_none());
    }
}
