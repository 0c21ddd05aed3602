//! The build tool: `cargo xtask serve`, `dev`, `build`, `site`, `test`, `check`,
//! `snippets`, `observe`, `attack`, `soak`, `bench`.
//!
//! Every command it starts is printed first, so that whatever it does can be
//! repeated, or mended, by hand. All of its own words go to standard error, as
//! cargo's do: standard output belongs to the server and to the tests.
#![expect(clippy::print_stderr, reason = "a command-line tool speaks here")]

mod assets;
mod attack;
mod bench;
mod beside;
mod browser;
mod build;
mod checks;
mod child;
mod compress;
mod content;
mod dev;
#[cfg(test)]
mod documented;
mod file_names;
mod files;
mod front_end;
mod install;
mod machine;
mod manifest;
mod observe;
mod origin;
mod root;
mod run;
mod site;
mod sizes;
mod snippets;
mod split;
mod stamp;
mod step;
mod suite;
mod tools;
mod workspace;

use std::ffi::OsString;
use std::process::{Command, ExitCode};

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::build::{build, release_for};
use crate::root::root;
use crate::step::Step;
use crate::workspace::{Profile, Workspace};

/// Builds, serves and tests Statuslab.
#[derive(Parser)]
#[command(name = "xtask", bin_name = "cargo xtask", arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build what is missing and serve the site on 127.0.0.1:3000.
    Serve {
        /// Optimise the server, as for production.
        #[arg(long)]
        release: bool,
        /// What follows `--` goes to `statuslab`.
        #[arg(last = true, value_name = "ARGS")]
        args: Vec<OsString>,
    },
    /// Serve a debug build; build and restart it when a source changes.
    Dev {
        /// This is the tool in the profile `tool` already.
        #[arg(long, hide = true)]
        optimised: bool,
        /// What follows `--` goes to `statuslab`.
        #[arg(last = true, value_name = "ARGS")]
        args: Vec<OsString>,
    },
    /// Build the one file that serves the whole site.
    Build {
        /// Optimise the server, as for production.
        #[arg(long)]
        release: bool,
        /// Build for this target of Rust, such as x86_64-unknown-linux-musl: that one
        /// needs nothing of the machine it runs on.
        #[arg(long, value_name = "TRIPLE", requires = "release")]
        target: Option<String>,
    },
    /// Build the optimised pages alone, which a release of the server embeds.
    Site,
    /// Run everything: format, lints, tests, browser tests.
    Test {
        /// Leave out the browser tests, which need Node and Chromium.
        #[arg(long)]
        no_browser: bool,
        /// Run the code of the pages too, in every language that is on the machine.
        #[arg(long)]
        snippets: bool,
        /// Run these steps only, one after another.
        #[arg(long, value_delimiter = ',', value_name = "STEPS")]
        #[arg(conflicts_with_all = ["no_browser", "snippets"])]
        only: Vec<Step>,
    },
    /// Check format, lints, spelling and dependencies only.
    Check,
    /// Run the code of the pages, in every language that is on the machine.
    Snippets(snippets::Choice),
    /// Measure what the clients on the machine make of each fault.
    Observe(observe::Choice),
    /// Attack a service of this machine in every known way, and say whether it held.
    Attack(attack::Choice),
    /// Let all of these attacks go on against one service, for as long as you like.
    Soak(attack::Soak),
    /// Measure requests a second, start time and memory, beside other servers.
    Bench(bench::Choice),
}

fn main() -> ExitCode {
    perform(Cli::parse().task).unwrap_or_else(|error| {
        eprintln!("\nerror: {error:#}");
        ExitCode::FAILURE
    })
}

fn perform(task: Task) -> Result<ExitCode> {
    let workspace = Workspace::find()?;
    match task {
        Task::Serve { release, args } => {
            let profile = Profile::new(release);
            build(&workspace, profile)?;
            return run::replace(
                Command::new(workspace.binary(profile)).args(args).current_dir(root()),
            );
        }
        Task::Dev { optimised: false, args } => {
            return run::replace(&mut dev::optimised(&args));
        }
        Task::Dev { optimised: true, args } => dev::dev(&workspace, &args)?,
        Task::Build { release, target } => {
            let profile = Profile::new(release);
            let binary = if let Some(target) = target {
                release_for(&workspace, &target)?
            } else {
                build(&workspace, profile)?;
                workspace.binary(profile)
            };
            eprintln!("\nBuilt {}", binary.display());
        }
        Task::Site => site::build(&workspace, Profile::Release)?,
        Task::Test { only, .. } if !only.is_empty() => {
            suite::one_by_one(&workspace, &only)?;
        }
        Task::Test { no_browser, snippets, .. } => {
            suite::test(&workspace, !no_browser, snippets)?;
        }
        Task::Check => suite::one_by_one(&workspace, &suite::CHECK)?,
        Task::Snippets(choice) => snippets::prove(&workspace, &choice)?,
        Task::Observe(choice) => observe::observe(&workspace, &choice)?,
        Task::Attack(choice) => attack::attack(&workspace, &choice)?,
        Task::Bench(choice) => bench::bench(&choice)?,
        Task::Soak(choice) => attack::soak(&workspace, &choice)?,
    }
    Ok(ExitCode::SUCCESS)
}
