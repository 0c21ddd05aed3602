//! What is asked of the table of settings, by clap.

use std::{error::Error as _, ffi::OsString, iter::once};

use clap::{
    Arg, Command, CommandFactory as _, FromArgMatches as _,
    error::{ContextKind, ContextValue},
};

use super::row::{Row, Source, shown};
use crate::settings::Settings;

/// The table of settings, without the environment of this process.
pub(super) fn table() -> Command {
    Settings::command().mut_args(|argument| argument.env(None::<&str>))
}

/// Whether a setting takes several values.
pub(super) fn is_list(argument: &Arg) -> bool {
    matches!(argument.get_action(), clap::ArgAction::Append)
}

/// The values of a variable, as a flag would have them.
pub(super) fn split(argument: &Arg, value: OsString) -> Vec<OsString> {
    match (argument.get_value_delimiter(), value.to_str()) {
        (Some(delimiter), Some(text)) => {
            text.split(delimiter).map(OsString::from).collect()
        }
        _ => vec![value],
    }
}

/// What is wrong with the values of a setting.
pub(super) fn problems(table: &Command, row: &Row) -> Vec<String> {
    let (name, source) = (&row.name, &row.source);
    let wrong = |value: &String| {
        let arguments = ["statuslab".to_owned(), format!("--{name}={value}")];
        let error = table.clone().try_get_matches_from(arguments).err()?;
        let value = shown(name, value);
        Some(format!("{name} is {value:?}, by {source}: {}", reason(&error)))
    };
    row.values.iter().filter_map(wrong).collect()
}

/// What clap's parser of a value says.
pub(super) fn reason(error: &clap::Error) -> String {
    match error.source() {
        Some(source) => source.to_string(),
        None => error.to_string().lines().next().unwrap_or_default().to_owned(),
    }
}

/// The setting whose name is most like this one.
pub(super) fn nearest(table: &Command, key: &str) -> Option<String> {
    // Behind it, clap would see a value.
    let (name, _) = key.split_once('=').unwrap_or((key, ""));
    let arguments = ["statuslab".to_owned(), format!("--{name}=")];
    let error = table.clone().try_get_matches_from(arguments).err()?;
    let ContextValue::String(flag) = error.get(ContextKind::SuggestedArg)? else {
        return None;
    };
    let mut known = table.get_arguments().filter_map(Arg::get_long);
    known.find(|name| flag.trim_start_matches('-') == *name).map(str::to_owned)
}

/// The settings of rows that are right.
pub(super) fn parse(table: Command, rows: &[Row]) -> Result<Settings, clap::Error> {
    let given = rows.iter().filter(|row| row.source != Source::Default);
    let flags = given.flat_map(|row| {
        row.values.iter().map(|value| format!("--{}={value}", row.name))
    });
    let arguments = once("statuslab".to_owned()).chain(flags);
    Settings::from_arg_matches(&table.try_get_matches_from(arguments)?)
}
