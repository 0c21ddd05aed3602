//! Installs what the tests need and the machine does not have: Rust's components, npm
//! packages, curl, Redis, a browser.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;
use std::{env, fs};

use anyhow::{Context as _, Result, bail};

use crate::machine::{self, on_path};
use crate::root::{cargo, root};
use crate::run;

/// Asks Playwright where it keeps the browser that it installs.
const PLAYWRIGHTS_BROWSER: &str =
    "console.log(require('@playwright/test').chromium.executablePath())";

/// The standard library of a target, such as the one that browsers run.
pub(crate) fn target(triple: &str) -> Result<()> {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| OsString::from("rustc"));
    let mut question = Command::new(rustc);
    question.args(["--print", "target-libdir", "--target", triple]).current_dir(root());
    // The compiler names the folder whether or not it is there.
    if Path::new(run::read(&mut question)?.trim()).exists() {
        return Ok(());
    }
    eprintln!("The target {triple} is missing.");
    rustup(&["target", "add", triple])
}

/// rustfmt and clippy.
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

/// curl, whose exit status the tests of faults read.
pub(crate) fn curl() -> Result<()> {
    if on_path("curl").is_none() {
        package("curl").context("the tests need curl: install it")?;
    }
    Ok(())
}

/// A server of Redis or Valkey, which the tests start: Debian's package redis-tools has
/// the program under another name, and no service that begins by itself.
pub(crate) fn redis() -> Result<()> {
    let names = ["redis-server", "valkey-server", "redis-check-rdb"];
    if names.into_iter().all(|name| on_path(name).is_none()) {
        package("redis-tools").context(
            "the tests of replicas need redis-server or valkey-server: install it",
        )?;
    }
    Ok(())
}

/// The packages that the lock file of the browser tests names.
pub(crate) fn npm_packages() -> Result<()> {
    let folder = browser_tests();
    // npm leaves a copy of the lock file among the modules.
    let wanted = modified(&folder.join("package-lock.json"));
    let installed = modified(&folder.join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= wanted {
        return Ok(());
    }
    run::run(
        Command::new("npm")
            .args(["ci", "--no-audit", "--no-fund"])
            .current_dir(&folder),
    )
}

/// A browser for the tests: the machine's own, else the distribution's package, else
/// the one that Playwright brings.
pub(crate) fn chromium() -> Result<PathBuf> {
    if let Some(path) = machine::chromium()? {
        return Ok(path);
    }
    if let Some(path) = playwrights_chromium() {
        return Ok(path);
    }
    eprintln!("Chromium is missing.");
    // Older distributions have no package of the one without windows.
    let package = package("chromium-headless-shell").or_else(|_| package("chromium"));
    let by_package = package.and_then(|()| {
        machine::chromium()?.context("the package brings no program that is found")
    });
    let error = match by_package {
        Ok(path) => return Ok(path),
        Err(error) => error,
    };
    eprintln!("Not from the distribution: {error:#}.");
    let download = run::run(
        Command::new("npx")
            .args(["playwright", "install", "chromium"])
            .current_dir(browser_tests()),
    );
    download
        .and_then(|()| playwrights_chromium().context("Playwright installed none"))
        .context(
            "the browser tests need Chromium, which could not be installed: install it, \
             name yours in the environment variable CHROMIUM, or do without: \
             `cargo xtask test --no-browser`",
        )
}

fn playwrights_chromium() -> Option<PathBuf> {
    let mut question = Command::new("node");
    question.args(["-e", PLAYWRIGHTS_BROWSER]).current_dir(browser_tests());
    let path = PathBuf::from(run::read(&mut question).ok()?.trim());
    path.is_file().then_some(path)
}

/// Installs a package of a distribution that has apt, where we may.
fn package(name: &str) -> Result<()> {
    if on_path("apt-get").is_none() {
        bail!("there is no apt-get");
    }
    let is_root = run::read(Command::new("id").arg("-u"))?.trim() == "0";
    let may_become_root = || {
        let answer = Command::new("sudo").args(["-n", "true"]).output();
        answer.is_ok_and(|answer| answer.status.success())
    };
    if !is_root && !may_become_root() {
        bail!("apt-get needs root, and sudo a password");
    }
    let apt = |args: &[&str]| {
        let mut words = vec!["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"];
        words.extend(args);
        let mut command = Command::new(if is_root { "env" } else { "sudo" });
        run::run(command.args(words.get(usize::from(is_root)..).unwrap_or_default()))
    };
    apt(&["update"])?;
    apt(&["install", "-y", "--no-install-recommends", name])
}

fn browser_tests() -> PathBuf {
    root().join("end2end")
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).ok()?.modified().ok()
}
