//! The command line: `statuslab` serves, `statuslab inspect` inspects a response.

mod given;
mod human;
mod inspect;

mod sarif;
pub mod terminal;

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
