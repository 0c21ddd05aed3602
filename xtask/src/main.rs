//! The build tool: `cargo xtask serve`, `dev`, `build`, `test`, `check`, `snippets`,
//! `observe`.
//!
//! Every command it starts is printed first, so that whatever it does can be
//! repeated, or mended, by hand. All of its own words go to standard error, as
//! cargo's do: standard output belongs to the server and to the tests.
#![expect(clippy::print_stderr, reason = "a command-line tool speaks here")]

mod assets;
mod browser;
mod build;
mod checks;
mod child;
mod compress;
mod content;
mod dev;
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
mod suite;
mod tools;
mod workspace;

use std::ffi::OsString;
use std::process::{Command, ExitCode};

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::build::build;
use crate::root::root;
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
        /// What follows `--` goes to `statuslab`.
        #[arg(last = true, value_name = "ARGS")]
        args: Vec<OsString>,
    },
    /// Build the one file that serves the whole site.
    Build {
        /// Optimise the server, as for production.
        #[arg(long)]
        release: bool,
    },
    /// Run everything: format, lints, tests, optimised server, browser tests.
    Test {
        /// Leave out the browser tests, which need Node and Chromium.
        #[arg(long)]
        no_browser: bool,
    },
    /// Check format, lints, spelling and dependencies only.
    Check,
    /// Run the code of the pages, in every language that is on the machine.
    Snippets(snippets::Choice),
    /// Measure what the clients on the machine make of each fault.
    Observe(observe::Choice),
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
        Task::Dev { args } => dev::dev(&workspace, &args)?,
        Task::Build { release } => {
            let profile = Profile::new(release);
            build(&workspace, profile)?;
            eprintln!("\nBuilt {}", workspace.binary(profile).display());
        }
        Task::Test { no_browser } => suite::test(&workspace, !no_browser)?,
        Task::Check => suite::check(&workspace)?,
        Task::Snippets(choice) => snippets::prove(&workspace, &choice)?,
        Task::Observe(choice) => observe::observe(&workspace, &choice)?,
    }
    Ok(ExitCode::SUCCESS)
}
