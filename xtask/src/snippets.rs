//! Runs every text of the crate `snippets` and compares what happens with the
//! plan of its code.
//!
//! A tool is a [`Runner`](proof::Runner). It puts the texts, verbatim, into one program, starts
//! it and says for each code what was untrue. Nothing is installed globally:
//! sources and what they need go to `target/snippets/`, versions and lock files
//! are in `crates/snippets/proof/`.

mod client;
mod copy_as;
mod judge;
mod proof;
mod server;
mod table;
pub(crate) mod tool_folder;
mod wire;

use std::path::PathBuf;
use std::rc::Rc;
use std::thread;
use std::time::Instant;

use anyhow::{Result, anyhow, bail};
use clap::Args;
use http_status::{Code, catalog};
use snippets::{Side, Tool};

use self::proof::{Outcome, Proof, Ran, Runner};
use self::table::Table;
use self::tool_folder::{NotInstalled, ToolFolder};
use crate::origin::Origin;
use crate::workspace::Workspace;

/// What to run.
#[derive(Args, Default)]
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
    /// Run the formats of "Copy as" alone.
    #[arg(long, conflicts_with_all = ["only", "codes", "require"])]
    copy_as: bool,
    /// The simulator that the clients ask; else the release build, which is made
    /// where it is missing.
    #[arg(long, value_name = "PATH")]
    server_binary: Option<PathBuf>,
    /// The side to run; nothing for both.
    #[arg(skip)]
    side: Option<Side>,
}

/// Runs what was chosen, prints the table, and fails on the first untruth.
pub(crate) fn prove(workspace: &Workspace, choice: &Choice) -> Result<()> {
    let codes = choice.codes()?;
    let one_by_one = |runners: Vec<Box<dyn Runner>>| -> Vec<Outcome> {
        let chosen = runners.iter().filter(|runner| choice.wants(runner.tool()));
        chosen.map(|runner| run(workspace, choice, &**runner, &codes)).collect()
    };
    let origin = || Rc::new(Origin::new(workspace, choice.server_binary.clone(), &[]));
    // Compilers and interpreters of one language keep one core busy.
    let (scripts, compiled, (copied, failures)) = thread::scope(|scope| {
        let compiled = scope.spawn(|| {
            let mut runners = server::runners();
            runners.extend(client::compiled(&origin()));
            one_by_one(runners)
        });
        let origin = origin();
        let scripts = one_by_one(client::scripts(&origin));
        let formats = choice.wants_formats();
        let formats = formats.then(|| copy_as::prove(workspace, &origin, choice.all));
        (scripts, compiled.join(), formats.unwrap_or_default())
    });
    let mut outcomes = compiled.map_err(|_| anyhow!("a thread panicked"))?;
    outcomes.extend(scripts);
    outcomes
        .sort_by_key(|outcome| Tool::ALL.iter().position(|own| *own == outcome.tool));
    let mut table = Table::new(codes.len());
    for outcome in outcomes {
        table.add(outcome);
    }
    eprint!("\n{table}{copied}");
    match table.failures() + failures {
        0 => Ok(()),
        1 => bail!("one failure"),
        many => bail!("{many} failures"),
    }
}

/// Runs a tool, and takes its time.
fn run(
    workspace: &Workspace,
    choice: &Choice,
    runner: &dyn Runner,
    codes: &[Code],
) -> Outcome {
    let start = Instant::now();
    eprintln!("\n== {} ==", title(runner.tool()));
    let result = attempt(workspace, choice, runner, codes);
    Outcome { tool: runner.tool(), took: start.elapsed(), result }
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
    let proofs = ToolFolder::create(workspace, runner.tool())
        .and_then(|tool_folder| runner.prove(&tool_folder, codes))
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
    /// The tools of one side. Those of a server ask no simulator.
    pub(crate) fn of(side: Side) -> Self {
        Self { side: Some(side), ..Self::default() }
    }

    fn codes(&self) -> Result<Vec<Code>> {
        if let Some(code) = self.codes.iter().find(|c| catalog::entry(**c).is_none()) {
            bail!("{code} is not in the catalogue");
        }
        let all = catalog::entries().map(|entry| entry.code);
        let wanted = |c: &Code| self.codes.is_empty() || self.codes.contains(c);
        Ok(all.filter(wanted).collect())
    }

    fn wants(&self, tool: Tool) -> bool {
        !self.copy_as
            && self.side.is_none_or(|side| side == tool.side())
            && (self.only.is_empty() || self.only.contains(&tool))
    }

    /// The formats of "Copy as" are clients, of no code and of no tool.
    fn wants_formats(&self) -> bool {
        self.side != Some(Side::Server) && self.only.is_empty() && self.codes.is_empty()
    }

    fn requires(&self, tool: Tool) -> bool {
        self.all || self.require.contains(&tool)
    }
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
