//! The settings with where each comes from, and what is taken over when they are read
//! again.

use super::{
    print::value,
    row::Row,
    table::{parse, reason, table},
};
use crate::settings::{RELOADED, Settings};

/// The settings, and where each comes from.
#[derive(Debug)]
pub struct Configured {
    /// What they are.
    pub settings: Settings,
    /// In the order of the table.
    pub(super) rows: Vec<Row>,
    /// Whether reading them again can give others.
    pub(super) can_change: bool,
}

impl Configured {
    /// Whether reading them again can give others: there is a file.
    pub fn can_change(&self) -> bool {
        self.can_change
    }

    /// These, with what a running service can take over from others; and for each that is
    /// another, a line about it.
    ///
    /// # Errors
    ///
    /// What is wrong with such a mixture.
    pub fn take_over(&self, again: Self) -> Result<(Self, Vec<String>), String> {
        let mut said = Vec::new();
        let mut rows = Vec::new();
        for (old, new) in self.rows.iter().zip(again.rows) {
            let shown = |row: &Row| value(row).unwrap_or_else(|| "not set".to_owned());
            let (name, before) = (&new.name, shown(old));
            if old.values == new.values {
                rows.push(new);
            } else if RELOADED.contains(&&**name) {
                let now = shown(&new);
                said.push(format!("{name} is {now} now, by {}", new.source));
                rows.push(new);
            } else {
                said.push(format!("{name} stays {before} until the next start"));
                rows.push(old.clone());
            }
        }
        let settings = parse(table(), &rows).map_err(|error| reason(&error))?;
        Ok((Self { settings, rows, can_change: again.can_change }, said))
    }
}
