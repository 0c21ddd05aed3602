//! The command line as a whole, with the settings from flags, variables and a file.

mod configured;
mod file;
mod platform;
mod print;
mod row;
mod sources;
mod table;

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
};

use clap::{
    ArgMatches, CommandFactory as _, FromArgMatches as _, builder::ValueParser,
};

pub use self::configured::Configured;
use self::{file::ConfigFile, sources::Sources};
use super::{Arguments, Command, Inspection};
use crate::settings::Settings;

/// What `statuslab` is to do.
#[derive(Debug)]
pub enum Invocation {
    /// Serve, with these settings.
    Serve(Box<Configured>),
    /// Say whether what these settings name can be used, and end.
    Check(Box<Configured>),
    /// Inspect a response.
    Inspect(Inspection),
    /// Print this and end.
    Print(String),
}

/// Why it cannot be told.
#[derive(Debug)]
pub enum Failure {
    /// Help, the version, or arguments that are not understood.
    Arguments(clap::Error),
    /// What is wrong with the settings: a line for each.
    Settings(Vec<String>),
}

/// Reads the command line and whatever it names.
///
/// # Errors
///
/// All that is wrong, with where it comes from.
pub fn read(
    arguments: impl IntoIterator<Item = OsString>,
    variable: &dyn Fn(&str) -> Option<OsString>,
) -> Result<Invocation, Failure> {
    let matches = texts(arguments).map_err(Failure::Arguments)?;
    if matches.subcommand_name().is_some() {
        let command =
            Command::from_arg_matches(&matches).map_err(Failure::Arguments)?;
        let Command::Inspect(inspection) = command;
        return Ok(Invocation::Inspect(inspection));
    }
    let configured = resolve(&matches, variable).map_err(Failure::Settings)?;
    Ok(if matches.get_flag("check_config") {
        Invocation::Check(Box::new(configured))
    } else if matches.get_flag("print_config") {
        Invocation::Print(print::print(&configured.rows))
    } else {
        Invocation::Serve(Box::new(configured))
    })
}

/// The flags, with the values of settings as texts: which value counts, and whether it is
/// right, is told later, for all sources alike.
fn texts(
    arguments: impl IntoIterator<Item = OsString>,
) -> Result<ArgMatches, clap::Error> {
    let settings = Settings::command();
    let mut command = Arguments::command();
    for argument in settings.get_arguments() {
        command = command.mut_arg(argument.get_id(), |argument| {
            argument.value_parser(ValueParser::os_string())
        });
    }
    command.try_get_matches_from(arguments)
}

fn resolve(
    matches: &ArgMatches,
    variable: &dyn Fn(&str) -> Option<OsString>,
) -> Result<Configured, Vec<String>> {
    let named = matches.get_one::<PathBuf>("config").cloned();
    let named = named.or_else(|| variable("STATUSLAB_CONFIG").map(PathBuf::from));
    let read = |path: PathBuf| ConfigFile::read(Path::new(&path));
    let file = named.map(read).transpose().map_err(|error| vec![error])?;
    Sources { flags: matches, variable, file: file.as_ref() }.resolve()
}

#[cfg(test)]
mod tests;
