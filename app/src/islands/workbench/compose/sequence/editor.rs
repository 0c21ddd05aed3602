//! The state of the editor: steps that are typed and moved, and the codes and options
//! that follow from them.

use http_status::Codes;
use leptos::prelude::*;

use super::super::super::state::{OptionRow, WorkbenchState};
use crate::workbench::{
    Change, Group, MOST_STEPS, StepText, codes_text, first_place, moved, order_after,
    places, steps_of,
};

/// Options of sequences that have a control of their own.
const OF_THE_WHOLE: [&str; 3] = ["order", "on_end", "key"];

/// A step. Copies are the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct StepItem {
    /// Stays with the step while it moves.
    pub(super) id: u32,
    pub(super) code: RwSignal<String>,
    pub(super) weight: RwSignal<String>,
}

impl StepItem {
    fn new(id: u32, step: StepText) -> Self {
        let StepText { code, weight } = step;
        Self { id, code: RwSignal::new(code), weight: RwSignal::new(weight) }
    }

    fn text(&self) -> StepText {
        StepText {
            code: self.code.get_untracked(),
            weight: self.weight.get_untracked(),
        }
    }

    /// What is wrong with it.
    pub(super) fn problem(self, has_weight: bool) -> Option<String> {
        let step = StepText { code: self.code.get(), weight: self.weight.get() };
        let text = codes_text(&[step], has_weight);
        text.parse::<Codes>().err().map(|error| error.to_string())
    }
}

/// The editor. Copies are the same.
#[derive(Clone, Copy)]
pub(super) struct Editor {
    pub(super) state: WorkbenchState,
    pub(super) items: RwSignal<Vec<StepItem>>,
    /// Whether the codes are given in their order, and not by chance.
    pub(super) is_in_order: RwSignal<bool>,
    /// Makes a key.
    new_key: fn() -> String,
}

impl Editor {
    pub(super) fn new(state: WorkbenchState, new_key: fn() -> String) -> Self {
        let editor = Self {
            state,
            items: RwSignal::new(Vec::new()),
            is_in_order: RwSignal::new(true),
            new_key,
        };
        untrack(|| editor.follow());
        editor
    }

    /// Takes over codes and order that changed elsewhere.
    pub(super) fn follow(self) {
        let codes = self.state.codes.get();
        let has_order = untrack(|| self.state.row_named("order")).is_some();
        let is_one = codes.single().is_some();
        if self.state.has_wrong_codes.get_untracked() {
            return;
        }
        let own = untrack(|| self.codes_text()).parse::<Codes>();
        if own.is_ok_and(|own| own == codes) {
            return;
        }
        self.is_in_order.set(has_order || is_one);
        let mut steps = steps_of(&codes);
        if steps.len() > MOST_STEPS {
            steps.clear();
        }
        let steps = (0..).zip(steps);
        self.items.set(steps.map(|(id, step)| StepItem::new(id, step)).collect());
    }

    /// Changes the steps; the id of a step that is new.
    pub(super) fn change(self, change: Change) -> Option<u32> {
        let before = self.items.get_untracked();
        let is_more = matches!(change, Change::Add | Change::Duplicate(_));
        if is_more && before.len() >= MOST_STEPS {
            return None;
        }
        let order = order_after(before.len(), change);
        let mut next = before.iter().map(|item| item.id + 1).max().unwrap_or_default();
        let mut new = None;
        let mut after: Vec<StepItem> = Vec::new();
        for index in &order {
            let was = index.and_then(|index| before.get(index)).copied();
            // What stands there a second time is a copy.
            let item = if let Some(item) = was.filter(|was| !after.contains(was)) {
                item
            } else {
                let item = StepItem::new(next, was.or(before.last().copied())?.text());
                next += 1;
                new = Some(item.id);
                item
            };
            after.push(item);
        }
        let widths = |items: &[StepItem]| -> Vec<u64> {
            items.iter().map(|item| places(&item.code.read_untracked())).collect()
        };
        self.move_rows(&widths(&before), &widths(&after), &order);
        self.items.set(after);
        self.apply();
        new
    }

    /// Takes over the code of a step as somebody types it.
    pub(super) fn type_code(self, item: StepItem, text: String) {
        let widths = || -> Vec<u64> {
            let items = self.items.read_untracked();
            items.iter().map(|item| places(&item.code.read_untracked())).collect()
        };
        let before = widths();
        item.code.set(text);
        let after = widths();
        if before != after {
            let order: Vec<_> = (0..before.len()).map(Some).collect();
            self.move_rows(&before, &after, &order);
        }
        self.apply();
    }

    /// Takes over the weight of a step.
    pub(super) fn type_weight(self, item: StepItem, text: String) {
        item.weight.set(text);
        self.apply();
    }

    /// Gives the codes in their order, or by chance. What is of a sequence alone waits
    /// until there is one again.
    pub(super) fn choose_order(self, is_in_order: bool) {
        self.is_in_order.set(is_in_order);
        self.apply();
    }

    /// Chooses what comes after the last step.
    pub(super) fn choose_end(self, end: &str) {
        self.state.put("on_end", (end != "repeat").then_some(end));
        self.apply();
    }

    /// The place of a step in the sequence, from 1.
    pub(super) fn place(self, id: u32) -> u64 {
        let items = self.items.read();
        let before = items.iter().take_while(|item| item.id != id);
        let widths: Vec<_> = before.map(|item| places(&item.code.read())).collect();
        first_place(&widths, widths.len())
    }

    /// The options of a step.
    pub(super) fn rows_of(self, item: StepItem) -> Vec<OptionRow> {
        let first = self.place(item.id);
        let steps = first..first + places(&item.code.read());
        let rows = self.state.rows.read();
        let is_of =
            |row: &&OptionRow| row.step.is_some_and(|step| steps.contains(&step));
        rows.iter().filter(is_of).copied().collect()
    }

    /// Options of a sequence that are of no step here and have no control.
    pub(super) fn other_rows(self) -> Vec<OptionRow> {
        let count: u64 =
            self.items.read().iter().map(|item| places(&item.code.read())).sum();
        let rows = self.state.rows.read();
        let mut seen = Vec::new();
        let is_other = |row: &&OptionRow| {
            if let Some(step) = row.step {
                return step > count;
            }
            let is_again = seen.contains(&row.option);
            seen.push(row.option);
            row.group() == Group::Sequence
                && (is_again || !OF_THE_WHOLE.contains(&row.option))
        };
        rows.iter().filter(is_other).copied().collect()
    }

    /// Adds an option to a step.
    pub(super) fn add_option(self, item: StepItem, option: &'static str) {
        let place = untrack(|| self.place(item.id));
        self.state.add(Some(place), option, "", true);
        self.apply();
    }

    fn codes_text(self) -> String {
        let steps: Vec<_> = self.items.read().iter().map(StepItem::text).collect();
        codes_text(&steps, !self.is_in_order.get())
    }

    fn move_rows(self, before: &[u64], after: &[u64], order: &[Option<usize>]) {
        let rows = self.state.rows.get_untracked();
        let mut next = rows.iter().map(|row| row.id + 1).max().unwrap_or_default();
        let mut kept = Vec::new();
        for row in rows {
            let Some(step) = row.step else {
                kept.push(row);
                continue;
            };
            for (copy, place) in
                moved(before, after, order, step).into_iter().enumerate()
            {
                if copy == 0 {
                    kept.push(OptionRow { step: Some(place), is_new: false, ..row });
                } else {
                    kept.push(row.copied(next, place));
                    next += 1;
                }
            }
        }
        self.state.rows.set(kept);
    }

    /// Has what is asked follow: codes, order, and a key for a sequence that has none.
    fn apply(self) {
        if self.items.read_untracked().is_empty() {
            return;
        }
        let codes = untrack(|| self.codes_text()).parse::<Codes>();
        self.state.has_wrong_codes.set(codes.is_err());
        if let Ok(codes) = codes
            && *self.state.codes.read_untracked() != codes
        {
            self.state.codes.set(codes);
        }
        let is_in_order = self.is_in_order.get_untracked();
        let rows = self.state.rows.get_untracked();
        let is_of_sequence =
            |row: &OptionRow| row.step.is_some() || row.option == "on_end";
        for row in rows.iter().copied().filter(is_of_sequence) {
            let says = is_in_order && !row.text.read_untracked().is_empty();
            if row.is_given.get_untracked() != says {
                row.is_given.set(says);
            }
        }
        let has_more = self.items.read_untracked().len() > 1
            || rows.iter().any(is_of_sequence)
            || untrack(|| self.state.codes.read().single()).is_none();
        if is_in_order && has_more {
            self.state.put("order", Some("sequence"));
            if untrack(|| self.state.row_named("key")).is_none() {
                self.state.put("key", Some(&(self.new_key)()));
            }
        } else {
            self.state.put("order", None);
        }
    }
}
