//! The value of each setting, from the first source that has one: a flag, a variable, the
//! file, what a platform sets, the default.

use std::{collections::HashSet, ffi::OsString};

use clap::{Arg, ArgMatches, Command, CommandFactory as _, parser::ValueSource};

use super::{
    configured::Configured,
    file::{ConfigFile, Value},
    platform,
    row::{Row, Source, shown},
    table::{is_list, nearest, parse, problems as problems_of, reason, split, table},
};
use crate::settings::Settings;

/// What there is to read.
pub(super) struct Sources<'a> {
    /// Flags, as they were written: their values are still texts.
    pub(super) flags: &'a ArgMatches,
    /// The environment.
    pub(super) variable: &'a dyn Fn(&str) -> Option<OsString>,
    pub(super) file: Option<&'a ConfigFile>,
}

impl Sources<'_> {
    /// Every setting, or all that is wrong with them.
    pub(super) fn resolve(&self) -> Result<Configured, Vec<String>> {
        let (named, table) = (Settings::command(), table());
        let mut problems = self.unknown_keys(&table);
        let mut rows = Vec::new();
        for argument in named.get_arguments() {
            match self.row(argument) {
                Ok(row) => {
                    problems.extend(problems_of(&table, &row));
                    rows.push(row);
                }
                Err(problem) => problems.push(problem),
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        match parse(table, &rows) {
            Ok(settings) => {
                let can_change = self.file.is_some_and(|file| file.can_be_read_again);
                Ok(Configured { settings, rows, can_change })
            }
            Err(error) => Err(vec![reason(&error)]),
        }
    }

    /// What a setting is given.
    fn row(&self, argument: &Arg) -> Result<Row, String> {
        let name = argument.get_long().unwrap_or_default().to_owned();
        let is_list = is_list(argument);
        let found = self.flag(argument).or_else(|| self.variable(argument));
        let found = match found {
            Some(found) => Some(found),
            None => self.key(&name, is_list)?,
        };
        let found = match found {
            None if name == "listen" => platform::address(self.variable)
                .map(|(address, source)| (vec![address], source)),
            found => found,
        };
        let (values, source) = found.unwrap_or_else(|| {
            let values = argument.get_default_values().iter();
            (values.map(|value| value.clone().into()).collect(), Source::Default)
        });
        let as_text = |value: OsString| {
            value.into_string().map_err(|value| {
                let value = shown(&name, &value.to_string_lossy());
                format!("{name} is {value:?}, by {source}: write it in UTF-8")
            })
        };
        let values = values.into_iter().map(as_text).collect::<Result<Vec<_>, _>>()?;
        if values.is_empty() && !argument.get_default_values().is_empty() {
            return Err(format!(
                "{name} is an empty list, by {source}: write one at least"
            ));
        }
        Ok(Row { name, values, is_list, source })
    }

    fn flag(&self, argument: &Arg) -> Option<(Vec<OsString>, Source)> {
        let id = argument.get_id().as_str();
        if self.flags.value_source(id)? != ValueSource::CommandLine {
            return None;
        }
        let values = self.flags.get_many::<OsString>(id)?.cloned().collect();
        Some((values, Source::Flag(argument.get_long()?.to_owned())))
    }

    fn variable(&self, argument: &Arg) -> Option<(Vec<OsString>, Source)> {
        let name = argument.get_env()?.to_str()?;
        let value = (self.variable)(name)?;
        Some((split(argument, value), Source::Variable(name.to_owned())))
    }

    fn key(
        &self,
        name: &str,
        is_list: bool,
    ) -> Result<Option<(Vec<OsString>, Source)>, String> {
        let Some(file) = self.file else { return Ok(None) };
        let path = file.path.display().to_string();
        let mut entries = file.entries.iter().filter(|entry| entry.key == name);
        let Some(entry) = entries.next() else { return Ok(None) };
        let key = entry.written.clone();
        let source = Source::File { key, path, line: entry.line };
        if let Some(second) = entries.next() {
            let line = second.line;
            return Err(format!(
                "{name} is set by {source}, and again by the key {} in line {line}",
                second.written
            ));
        }
        match &entry.value {
            Value::One(value) => Ok(Some((vec![value.into()], source))),
            Value::Many(values) if is_list => {
                Ok(Some((values.iter().map(OsString::from).collect(), source)))
            }
            Value::Many(_) => {
                Err(format!("{name} is an array, by {source}: write one value"))
            }
            Value::Unfit(kind) => {
                let right = if is_list { "an array of texts" } else { "one value" };
                Err(format!("{name} is {kind}, by {source}: write {right}"))
            }
        }
    }

    /// Keys of the file that are no setting, with the nearest that is one.
    fn unknown_keys(&self, table: &Command) -> Vec<String> {
        let Some(file) = self.file else { return Vec::new() };
        let known: HashSet<_> =
            table.get_arguments().filter_map(Arg::get_long).collect();
        let unknown = file.entries.iter().filter(|entry| !known.contains(&*entry.key));
        unknown
            .map(|entry| {
                let (key, line, path) =
                    (&entry.written, entry.line, file.path.display());
                let said = format!("{key:?} in {path}, line {line}, is no setting");
                match nearest(table, &entry.key) {
                    Some(nearest) => format!("{said}: do you mean {nearest}?"),
                    None => format!("{said}: --print-config shows all"),
                }
            })
            .collect()
    }
}
