//! The command line: `statuslab` serves, `statuslab inspect` inspects a response.

pub mod config;
mod given;
mod human;
mod inspect;

mod sarif;
pub mod terminal;

use std::path::PathBuf;

use clap::{Parser, Subcommand};

pub use inspect::Inspection;

use crate::settings::Settings;

/// An HTTP status simulator: ask for a code and really get it, with a page to
/// explore them all.
#[derive(Debug, Parser)]
#[command(name = "statuslab", version, args_conflicts_with_subcommands = true)]
pub struct Arguments {
    /// How to serve.
    #[command(flatten)]
    pub settings: Settings,
    /// File of settings in TOML: its keys are the names of these flags, as in
    /// max-delay = "30s". A flag goes before a variable, and a variable before the file
    #[arg(long, env = "STATUSLAB_CONFIG", value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Print the settings as such a file, with where each comes from, and end
    #[arg(long)]
    pub print_config: bool,
    /// Say whether the settings are right, and end: 0 where they are, else 2
    #[arg(long, conflicts_with = "print_config")]
    pub check_config: bool,
    /// What to do instead of serving.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What `statuslab` does besides serving.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Inspect a response: `curl -si URL | statuslab inspect`
    Inspect(Inspection),
}
