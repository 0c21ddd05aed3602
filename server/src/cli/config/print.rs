//! The settings as a file that can be read again.

use std::fmt::Write as _;

use super::row::{Row, Source};
use crate::cli::terminal::{escape, is_obeyed};

/// TOML of every setting, each with where it comes from.
pub(super) fn print(rows: &[Row]) -> String {
    let version = env!("CARGO_PKG_VERSION");
    let mut toml = format!("# The settings of statuslab {version}, for --config.\n");
    for row in rows {
        let (name, source) = (&row.name, &row.source);
        let Some(value) = value(row) else {
            let _ = writeln!(toml, "# {name} is not set");
            continue;
        };
        let _ = match source {
            Source::Default => writeln!(toml, "{name} = {value} # the default"),
            given => {
                let given = escape(&given.to_string());
                writeln!(toml, "{name} = {value} # by {given}")
            }
        };
    }
    toml
}

/// The value of a setting, where it has one.
pub(super) fn value(row: &Row) -> Option<String> {
    let mut values = row.shown().into_iter().map(|value| quote(&value));
    if row.is_list {
        return Some(format!("[{}]", values.collect::<Vec<_>>().join(", ")));
    }
    values.next()
}

/// A value of TOML that is read as this text: a number where it is one.
fn quote(text: &str) -> String {
    let is_number = text.parse::<i64>().is_ok_and(|n| n.to_string() == text);
    if is_number { text.to_owned() } else { format!("\"{}\"", escape_string(text)) }
}

/// As in a basic string of TOML, with nothing that a terminal obeys.
fn escape_string(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '"' | '\\' => shown.extend(['\\', c]),
            c if is_obeyed(c) => {
                let _ = write!(shown, "\\U{:08x}", u32::from(c));
            }
            c => shown.push(c),
        }
    }
    shown
}
