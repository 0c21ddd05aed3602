//! The options of a workbench: found, set and taken away.

use http_status::Fault;
use leptos::prelude::*;

use super::{OptionRow, WorkbenchState, loaded};
use crate::{
    chunk_state::ChunkState,
    workbench::{Planner, Row, Suggestion},
};

impl WorkbenchState {
    /// The fault that is asked for.
    pub(in crate::islands::workbench) fn fault(self) -> Option<Fault> {
        let row = self.row_named("fault")?;
        let id = row.text.read();
        Fault::ALL.iter().copied().find(|fault| fault.id() == *id)
    }

    /// The row of an option that is for all steps, where it says something.
    pub(in crate::islands::workbench) fn row_named(
        self,
        option: &str,
    ) -> Option<OptionRow> {
        let rows = self.rows.read();
        rows.iter().copied().find(|row| row.is(option) && row.is_given.get())
    }

    /// The row that a suggestion would add, where it may be there once and is.
    pub(in crate::islands::workbench) fn row_of(
        self,
        suggestion: &Suggestion,
    ) -> Option<u32> {
        if suggestion.is_repeatable() {
            return None;
        }
        let rows = self.rows.read();
        let covers = |row: &&OptionRow| suggestion.covers(row.option, &row.text.read());
        let row = rows.iter().filter(|row| row.step.is_none()).find(covers);
        row.map(|row| row.id)
    }

    /// Adds a suggestion's row, or takes it away where it is there already.
    pub(in crate::islands::workbench) fn toggle(self, suggestion: &Suggestion) {
        match untrack(|| self.row_of(suggestion)) {
            Some(id) => self.rows.update(|rows| rows.retain(|row| row.id != id)),
            None => drop(self.add(None, suggestion.option, &suggestion.text, true)),
        }
    }

    /// Takes a row away.
    pub(in crate::islands::workbench) fn remove(self, id: u32) {
        self.rows.update(|rows| rows.retain(|row| row.id != id));
    }

    /// Sets an option for all steps; nothing takes it away.
    pub(in crate::islands::workbench) fn put(
        self,
        option: &'static str,
        text: Option<&str>,
    ) {
        self.put_at(None, option, text);
    }

    /// Sets an option for a step, or for all; nothing takes it away.
    pub(in crate::islands::workbench) fn put_at(
        self,
        step: Option<u64>,
        option: &'static str,
        text: Option<&str>,
    ) {
        let is_it = |row: &OptionRow| row.step == step && row.option == option;
        let rows = self.rows.get_untracked();
        match (rows.iter().find(|row| is_it(row)), text) {
            (Some(row), Some(text)) => {
                row.text.set(text.to_owned());
                row.is_given.set(true);
            }
            (None, Some(text)) => drop(self.add(step, option, text, false)),
            (Some(_), None) => self.rows.update(|rows| rows.retain(|row| !is_it(row))),
            (None, None) => {}
        }
    }

    /// The media type that is asked for, of a step or of all.
    pub(in crate::islands::workbench) fn media_type(
        self,
        step: Option<u64>,
    ) -> Option<String> {
        let rows = self.rows.get_untracked();
        let row = rows.iter().find(|row| row.step == step && row.option == "type")?;
        Some(row.text.get_untracked())
    }

    /// Takes the rows of another address of this page over.
    pub(in crate::islands::workbench) fn take_rows(self, address: &str) {
        if let Some(planner) = untrack(|| loaded(self.planner)) {
            let rows = (planner.rows)(address).into_iter().map(OptionRow::restored);
            self.rows.set(rows.collect());
        }
    }

    /// Adds a row, and gives its id.
    pub(in crate::islands::workbench) fn add(
        self,
        step: Option<u64>,
        option: &'static str,
        text: &str,
        is_new: bool,
    ) -> u32 {
        let rows = self.rows.get_untracked();
        let row = OptionRow {
            id: rows.iter().map(|row| row.id + 1).max().unwrap_or_default(),
            step,
            option,
            text: RwSignal::new(text.to_owned()),
            is_given: RwSignal::new(!text.is_empty()),
            is_new,
        };
        self.rows.update(|rows| rows.push(row));
        row.id
    }
}

/// Makes rows of an address: on the server at once, in the browser when the planner is
/// here.
pub(super) fn restore_rows(
    planner: ChunkState<Planner>,
    rows: RwSignal<Vec<OptionRow>>,
    address: &str,
) {
    let address = address.to_owned();
    let restore = move |planner: Planner| {
        let restored = (planner.rows)(&address).into_iter().map(OptionRow::restored);
        rows.set(restored.collect());
    };
    match loaded(planner) {
        Some(planner) => restore(planner),
        None => planner.on_load(restore),
    }
}

/// The rows as values.
pub(super) fn plain(rows: &[OptionRow]) -> Vec<Row> {
    rows.iter().map(|row| row.row()).collect()
}
