//! Runs every text of the crate `snippets` and compares what happens with the
//! plan of its code.
//!
//! A tool is a [`Runner`]. It puts the texts, verbatim, into one program, starts
//! it and says for each code what was untrue. Nothing is installed globally:
//! sources and what they need go to `target/snippets/`, versions and lock files
//! are in `crates/snippets/proof/`.

mod client;
mod judge;
mod server;
mod table;
mod wire;

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::rc::Rc;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use clap::Args;
use http_status::{Code, catalog};
use snippets::{Side, Tool};

use self::table::Table;
use crate::origin::Origin;
use crate::run;
use crate::workspace::{Workspace, root};

/// What to run.
#[derive(Args)]
pub(crate) struct Choice {
    /// Run these tools only: express, fastapi, spring, go-server, axum, curl,
    /// fetch, httpx, go-client, reqwest, java.
    #[arg(long, value_delimiter = ',', value_parser = tool, value_name = "TOOLS")]
    only: Vec<Tool>,
    /// Run the texts of these codes only.
    #[arg(long, value_delimiter = ',', value_name = "CODES")]
    codes: Vec<Code>,
    /// Fail where one of these tools is not on the machine.
    #[arg(long, value_delimiter = ',', value_parser = tool, value_name = "TOOLS")]
    require: Vec<Tool>,
    /// Fail where any tool is not on the machine.
    #[arg(long)]
    all: bool,
    /// The simulator that the clients ask; else the release build, which is made
    /// where it is missing.
    #[arg(long, value_name = "PATH")]
    server_binary: Option<PathBuf>,
}

/// A tool that can prove its texts.
pub(crate) trait Runner {
    /// Which.
    fn tool(&self) -> Tool;

    /// What is not on the machine and how to install it; `None` where all is.
    fn missing(&self) -> Option<String>;

    /// Runs the texts of these codes, all in one program, and gives one proof
    /// for each of them, in any order.
    ///
    /// # Errors
    ///
    /// What keeps the whole tool from running: it does not compile or start.
    fn prove(&self, place: &Place, codes: &[Code]) -> Result<Vec<Proof>>;
}

/// The folders of a tool.
pub(crate) struct Place {
    /// Where its sources and everything generated go; there already, and never
    /// emptied between runs.
    pub(crate) work: PathBuf,
    /// Its manifest and lock file, checked in.
    pub(crate) manifest: PathBuf,
}

/// What came of one text.
#[derive(Debug)]
pub(crate) struct Proof {
    pub(crate) code: Code,
    /// What the tool cannot do, as the text says.
    pub(crate) limit: Option<&'static str>,
    /// The text was compiled and not run.
    pub(crate) compiled_only: bool,
    /// Every untruth, a sentence each; none where the text is right.
    pub(crate) faults: Vec<String>,
}

/// What came of one tool.
pub(crate) struct Outcome {
    pub(crate) tool: Tool,
    pub(crate) took: Duration,
    pub(crate) result: Ran,
}

/// Whether a tool ran.
pub(crate) enum Ran {
    /// It did, with these proofs.
    Yes(Vec<Proof>),
    /// It is not on the machine: this is missing.
    LeftOut(String),
    /// It should have.
    No(anyhow::Error),
}

/// Runs what was chosen, prints the table, and fails on the first untruth.
pub(crate) fn prove(workspace: &Workspace, choice: &Choice) -> Result<()> {
    let codes = choice.codes()?;
    let mut table = Table::new(codes.len());
    let origin = Origin::new(workspace, choice.server_binary.clone(), &[]);
    let clients = client::runners(&Rc::new(origin));
    let runners = server::runners().into_iter().chain(clients);
    for runner in runners.filter(|runner| choice.wants(runner.tool())) {
        let start = Instant::now();
        eprintln!("\n== {} ==", title(runner.tool()));
        let result = attempt(workspace, choice, &*runner, &codes);
        table.add(Outcome { tool: runner.tool(), took: start.elapsed(), result });
    }
    eprint!("\n{table}");
    match table.failures() {
        0 => Ok(()),
        1 => bail!("one failure"),
        many => bail!("{many} failures"),
    }
}

fn attempt(
    workspace: &Workspace,
    choice: &Choice,
    runner: &dyn Runner,
    codes: &[Code],
) -> Ran {
    if let Some(missing) = runner.missing() {
        eprintln!("Left out: {missing}");
        return if choice.requires(runner.tool()) {
            Ran::No(anyhow::Error::msg(missing))
        } else {
            Ran::LeftOut(missing)
        };
    }
    let proofs = Place::of(workspace, runner.tool())
        .and_then(|place| runner.prove(&place, codes))
        .and_then(|proofs| complete(proofs, codes));
    match proofs {
        Ok(proofs) => Ran::Yes(proofs),
        Err(error) if error.is::<NotInstalled>() && !choice.requires(runner.tool()) => {
            eprintln!("Left out: {error:#}");
            Ran::LeftOut(error.to_string())
        }
        Err(error) => Ran::No(error),
    }
}

/// What a tool needs could not be fetched: its texts are neither true nor
/// untrue.
#[derive(Debug)]
struct NotInstalled;

impl fmt::Display for NotInstalled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("what it needs cannot be installed")
    }
}

/// Runs an installation; its failure leaves the tool out.
pub(crate) fn install(command: &mut Command) -> Result<()> {
    run::run(command).context(NotInstalled)
}

/// A runner that forgets a code proves nothing.
fn complete(mut proofs: Vec<Proof>, codes: &[Code]) -> Result<Vec<Proof>> {
    proofs.sort_by_key(|proof| proof.code);
    let mut wanted = codes.to_vec();
    wanted.sort_unstable();
    if !proofs.iter().map(|proof| proof.code).eq(wanted) {
        bail!("it did not run every code once");
    }
    Ok(proofs)
}

impl Choice {
    fn codes(&self) -> Result<Vec<Code>> {
        if let Some(code) = self.codes.iter().find(|c| catalog::entry(**c).is_none()) {
            bail!("{code} is not in the catalogue");
        }
        let all = catalog::entries().map(|entry| entry.code);
        let wanted = |c: &Code| self.codes.is_empty() || self.codes.contains(c);
        Ok(all.filter(wanted).collect())
    }

    fn wants(&self, tool: Tool) -> bool {
        self.only.is_empty() || self.only.contains(&tool)
    }

    fn requires(&self, tool: Tool) -> bool {
        self.all || self.require.contains(&tool)
    }
}

impl Place {
    fn of(workspace: &Workspace, tool: Tool) -> Result<Self> {
        let work = workspace.snippets().join(tool.id());
        fs::create_dir_all(&work)
            .with_context(|| format!("cannot make {}", work.display()))?;
        Ok(Self {
            work,
            manifest: root().join("crates/snippets/proof").join(tool.id()),
        })
    }

    /// Copies a file that is checked in to where the tool works.
    pub(crate) fn copy(&self, name: &str) -> Result<()> {
        let text = fs::read(self.manifest.join(name))
            .with_context(|| format!("cannot read {name}"))?;
        write(&self.work.join(name), text)
    }

    /// Whether what was installed by a lock file is older than it, or another.
    pub(crate) fn is_stale(&self, lock: &str, installed: &str) -> bool {
        let wanted = fs::read(self.manifest.join(lock));
        let copied = fs::read(self.work.join(lock));
        let same =
            matches!((wanted, copied), (Ok(wanted), Ok(copied)) if wanted == copied);
        !same || !self.work.join(installed).exists()
    }

    /// Installs the packages of its manifest for Node, where they are not there.
    ///
    /// # Errors
    ///
    /// They cannot be had.
    pub(crate) fn npm_ci(&self) -> Result<()> {
        const LOCK: &str = "package-lock.json";
        let stale = self.is_stale(LOCK, "node_modules/.package-lock.json");
        self.copy("package.json")?;
        self.copy(LOCK)?;
        if !stale {
            return Ok(());
        }
        let mut npm = Command::new("npm");
        install(npm.args(["ci", "--no-audit", "--no-fund"]).current_dir(&self.work))
    }

    /// Writes a generated file below the working folder.
    pub(crate) fn write(&self, name: &str, text: impl AsRef<[u8]>) -> Result<()> {
        write(&self.work.join(name), text)
    }
}

/// Writes a file where it differs, so that incremental builds stay so.
pub(crate) fn write(path: &Path, text: impl AsRef<[u8]>) -> Result<()> {
    let text = text.as_ref();
    if fs::read(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(path, text))
        .with_context(|| format!("cannot write {}", path.display()))
}

/// Its name, with the side where two tools share it.
fn title(tool: Tool) -> String {
    let side = match tool.side() {
        Side::Server => "server",
        Side::Client => "client",
    };
    format!("{} ({side})", tool.name())
}

fn tool(id: &str) -> Result<Tool, String> {
    let found = Tool::ALL.into_iter().find(|tool| tool.id() == id);
    found.ok_or_else(|| {
        let ids = Tool::ALL.map(Tool::id).join(", ");
        format!("there are {ids}")
    })
}
