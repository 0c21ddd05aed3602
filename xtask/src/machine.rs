//! What is on the machine: programs of others, and where they are.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::run;

/// The oldest Node that Playwright runs on.
const NODE_MAJOR: u32 = 20;

/// Names of Chromium on the search path. The one without windows needs two thirds of
/// the time.
const CHROMIUM_NAMES: [&str; 6] = [
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
];

/// Where macOS keeps it.
const CHROMIUM_APPS: [&str; 2] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

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

/// `v20.20.2` is 20.
fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

/// Chromium: what `CHROMIUM` says, else the first that is found.
pub(crate) fn chromium() -> Result<Option<PathBuf>> {
    if let Some(path) = env::var_os("CHROMIUM").map(PathBuf::from) {
        if path.is_file() {
            return Ok(Some(path));
        }
        bail!("CHROMIUM names {}, which is not a file", path.display());
    }
    let apps = CHROMIUM_APPS.iter().map(PathBuf::from).filter(|path| path.is_file());
    Ok(CHROMIUM_NAMES.iter().filter_map(|name| on_path(name)).chain(apps).next())
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
