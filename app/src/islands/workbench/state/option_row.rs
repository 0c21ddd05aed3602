//! An option that is set: a row of the workbench.

use leptos::prelude::*;

use crate::workbench::{Group, Row};

/// An option that is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::islands::workbench) struct OptionRow {
    /// Stays with the row while others come and go.
    pub(in crate::islands::workbench) id: u32,
    /// The step of a sequence that it is for; nothing where it is for all.
    pub(in crate::islands::workbench) step: Option<u64>,
    /// The option's name.
    pub(in crate::islands::workbench) option: &'static str,
    /// The text.
    pub(in crate::islands::workbench) text: RwSignal<String>,
    /// Whether the row says anything: a new one does not, until it is typed in.
    pub(in crate::islands::workbench) is_given: RwSignal<bool>,
    /// Whether it came while the page was open, and takes the focus.
    pub(in crate::islands::workbench) is_new: bool,
}

impl OptionRow {
    pub(super) fn restored(row: Row) -> Self {
        Self {
            id: row.id,
            step: row.step,
            option: row.option,
            text: RwSignal::new(row.text),
            is_given: RwSignal::new(row.is_given),
            is_new: false,
        }
    }

    /// A copy at another step.
    pub(in crate::islands::workbench) fn copied(self, id: u32, step: u64) -> Self {
        Self {
            id,
            step: Some(step),
            option: self.option,
            text: RwSignal::new(self.text.get_untracked()),
            is_given: RwSignal::new(self.is_given.get_untracked()),
            is_new: false,
        }
    }

    /// Whether it is this option, for all steps.
    pub(super) fn is(self, option: &str) -> bool {
        self.step.is_none() && self.option == option
    }

    /// The group of controls that it belongs to.
    pub(in crate::islands::workbench) fn group(self) -> Group {
        Group::of(self.step, self.option)
    }

    pub(super) fn row(self) -> Row {
        Row {
            id: self.id,
            step: self.step,
            option: self.option,
            text: self.text.get(),
            is_given: self.is_given.get(),
        }
    }
}
