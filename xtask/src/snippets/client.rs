//! The client's side: each text is sent against a real simulator.

mod batch;
mod compiled;
mod script;
mod tap;

use std::process::Command;
use std::rc::Rc;

use anyhow::{Context as _, Result, bail};
use http_status::Code;
use snippets::Tool;

use self::batch::Trial;
pub(super) use self::script::virtual_environment;
use super::proof::{Proof, Runner};
use super::tool_folder::ToolFolder;
use crate::origin::Origin;
use crate::{machine, run};

/// The tools of this side whose texts an interpreter reads.
pub(crate) fn scripts(origin: &Rc<Origin>) -> Vec<Box<dyn Runner>> {
    runners(script::LANGUAGES, origin)
}

/// The tools of this side whose texts are compiled.
pub(crate) fn compiled(origin: &Rc<Origin>) -> Vec<Box<dyn Runner>> {
    runners(compiled::LANGUAGES, origin)
}

fn runners(
    languages: impl IntoIterator<Item = Language>,
    origin: &Rc<Origin>,
) -> Vec<Box<dyn Runner>> {
    let client = |language| Client { language, origin: Rc::clone(origin) };
    let runner = |language| Box::new(client(language)) as Box<dyn Runner>;
    languages.into_iter().map(runner).collect()
}

/// How texts of a tool become programs.
struct Language {
    tool: Tool,
    /// Programs that have to be on the machine.
    programs: &'static [&'static str],
    /// How to get them.
    mend: &'static str,
    /// The file of a text, in the folder of its code.
    file: &'static str,
    /// What stands in the file instead of the first text, for languages in which
    /// all the texts share one program: it gets the folder's name.
    adapt: fn(&str, &str) -> String,
    /// Makes the programs.
    build: fn(&ToolFolder, &[String]) -> Result<()>,
    /// Runs the one of this folder.
    command: fn(&ToolFolder, &str) -> Command,
}

/// A tool and the simulator that it asks.
struct Client {
    language: Language,
    origin: Rc<Origin>,
}

impl Runner for Client {
    fn tool(&self) -> Tool {
        self.language.tool
    }

    fn missing(&self) -> Option<String> {
        let programs = self.language.programs.iter();
        let missing: Vec<_> = programs
            .copied()
            .filter(|program| machine::on_path(program).is_none())
            .collect();
        (!missing.is_empty()).then(|| {
            format!("no {} on the PATH: {}", missing.join(", "), self.language.mend)
        })
    }

    fn prove(&self, tool_folder: &ToolFolder, codes: &[Code]) -> Result<Vec<Proof>> {
        let origin = self.origin.address()?;
        let tool = self.language.tool;
        let mut trials = Vec::with_capacity(codes.len());
        for code in codes {
            trials.extend(Trial::all(tool, *code, origin)?);
        }
        for Trial { folder, text, .. } in &trials {
            let text = (self.language.adapt)(text, folder);
            tool_folder.write(&format!("{folder}/{}", self.language.file), text)?;
        }
        let folders: Vec<_> = trials.iter().map(|trial| trial.folder.clone()).collect();
        (self.language.build)(tool_folder, &folders)?;
        let program = self.language.command;
        Ok(batch::run(&trials, &|trial: &Trial| {
            let mut command = program(tool_folder, &trial.folder);
            command.current_dir(tool_folder.work.join(&trial.folder));
            command
        }))
    }
}

/// Runs a command whose words matter only where it fails.
fn checked(command: &mut Command) -> Result<()> {
    let line = run::announce(command);
    let output = command.output().with_context(|| format!("cannot run `{line}`"))?;
    if output.status.success() {
        return Ok(());
    }
    let text = [output.stdout, output.stderr].concat();
    bail!("`{line}` failed: {}\n{}", output.status, String::from_utf8_lossy(&text))
}

/// Says which version of a program runs the texts.
fn say_version(program: &str, flag: &str) -> Result<()> {
    let answer = run::read(Command::new(program).arg(flag))?;
    eprintln!("{}", answer.lines().next().unwrap_or_default());
    Ok(())
}
