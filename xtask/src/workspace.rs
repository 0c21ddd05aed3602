//! Where things are that a build reads and leaves.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::root::{cargo, root};
use crate::run;

/// The target that browsers run.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// How server and wasm are compiled.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Profile {
    Debug,
    /// As a release, but for the optimisations that take minutes.
    Test,
    Release,
}

impl Profile {
    pub(crate) fn new(release: bool) -> Self {
        if release { Self::Release } else { Self::Debug }
    }

    /// The name that cargo has for it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Debug => "dev",
            Self::Test => "ci",
            Self::Release => "release",
        }
    }

    /// The profile of the wasm: a release is made small before it is made fast.
    pub(crate) fn wasm(self) -> &'static str {
        match self {
            Self::Debug => "dev",
            Self::Test | Self::Release => "wasm-release",
        }
    }
}

/// The folder that cargo builds a profile of this name in.
fn folder(profile: &str) -> &str {
    if profile == "dev" { "debug" } else { profile }
}

/// The paths of this checkout.
pub(crate) struct Workspace {
    target: PathBuf,
    packages: Vec<PathBuf>,
}

impl Workspace {
    /// Asks cargo for the target folder, which the environment or a
    /// configuration file may have moved.
    pub(crate) fn find() -> Result<Self> {
        let mut command = cargo("metadata");
        command.args(["--locked", "--no-deps", "--format-version", "1"]);
        let metadata: serde_json::Value =
            serde_json::from_str(&run::read(&mut command)?)
                .context("the answer of `cargo metadata`")?;
        let target = metadata
            .get("target_directory")
            .and_then(serde_json::Value::as_str)
            .context("`cargo metadata` names no target folder")?
            .into();
        let packages = metadata.get("packages").and_then(serde_json::Value::as_array);
        let packages = packages.into_iter().flatten().filter_map(|package| {
            let manifest = Path::new(package.get("manifest_path")?.as_str()?);
            manifest.parent().map(Path::to_path_buf)
        });
        Ok(Self { target, packages: packages.collect() })
    }

    /// The folders of the packages that the server and the wasm are made of.
    pub(crate) fn packages(&self) -> impl Iterator<Item = &Path> {
        let tool = Path::new(env!("CARGO_MANIFEST_DIR"));
        self.packages.iter().map(PathBuf::as_path).filter(move |path| *path != tool)
    }

    /// The finished site. Always here, wherever cargo's target folder is: the
    /// server names this path to embed it.
    pub(crate) fn site() -> PathBuf {
        root().join("target/site")
    }

    /// What the site was made of, to know when there is nothing to do.
    pub(crate) fn stamp() -> PathBuf {
        root().join("target/site.stamp")
    }

    /// Where the wasm is split and bound.
    pub(crate) fn split(&self) -> PathBuf {
        self.target.join("wasm-split")
    }

    /// The wasm of a package as cargo makes it.
    pub(crate) fn wasm(&self, package: &str, profile: Profile) -> PathBuf {
        let folder = self.target.join(WASM).join(folder(profile.wasm()));
        folder.join(package).with_extension("wasm")
    }

    /// Where checkers are installed.
    pub(crate) fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }

    /// Where the texts of `snippets` are run, a folder for each tool.
    pub(crate) fn snippets(&self) -> PathBuf {
        self.target.join("snippets")
    }

    /// Where the clients of `observe` work.
    pub(crate) fn observe(&self) -> PathBuf {
        self.target.join("observe")
    }

    /// The release of the server for a target.
    pub(crate) fn release_for(&self, target: &str) -> PathBuf {
        let is_windows = target.contains("-windows-");
        let name = if is_windows { "statuslab.exe" } else { "statuslab" };
        self.target.join(target).join(folder(Profile::Release.name())).join(name)
    }

    /// The server.
    pub(crate) fn binary(&self, profile: Profile) -> PathBuf {
        let name = format!("statuslab{}", env::consts::EXE_SUFFIX);
        self.target.join(folder(profile.name())).join(name)
    }
}
