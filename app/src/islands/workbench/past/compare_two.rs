//! Two exchanges of the history side by side: chosen by their buttons in the strip.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    super::state::WorkbenchState,
    PastState,
    comparison::comparison_view,
    pieces::{any, button, buttons, card, changing, nothing},
};
use crate::{
    clock,
    workbench::{Comparison, PastExchange},
};

impl PastState {
    /// Whether the buttons of the strip choose what is compared.
    pub(super) fn is_comparing(self) -> bool {
        self.compared.read().is_some()
    }

    /// Begins to compare, or ends it.
    pub(super) fn toggle_comparing(self) {
        self.compared.update(|compared| {
            *compared = if compared.is_some() { None } else { Some(Vec::new()) };
        });
    }

    /// The button of an exchange was pressed.
    pub(super) fn press(self, state: WorkbenchState, past: &PastExchange) {
        if !untrack(|| self.is_comparing()) {
            state.restore_exchange(past);
            return;
        }
        self.compared.update(|compared| {
            if let Some(chosen) = compared {
                choose(chosen, past.at);
            }
        });
    }

    /// Whether the button of an exchange is down.
    pub(super) fn is_pressed(self, state: WorkbenchState, at: u64) -> bool {
        match &*self.compared.read() {
            Some(chosen) => chosen.contains(&at),
            None => state.live.read().as_ref().is_some_and(|live| live.at == at),
        }
    }

    /// The two that are chosen, the first one left.
    fn pair(self) -> Option<[Arc<PastExchange>; 2]> {
        let compared = self.compared.read();
        let [left, right] = **compared.as_ref()? else { return None };
        let exchanges = self.exchanges.read();
        let find = |at| exchanges.iter().find(|past| past.at == at).cloned();
        Some([find(left)?, find(right)?])
    }
}

/// Takes one to what is chosen, or away from it. Of three the first is let go.
fn choose(chosen: &mut Vec<u64>, at: u64) {
    if chosen.contains(&at) {
        chosen.retain(|known| *known != at);
        return;
    }
    if chosen.len() > 1 {
        chosen.remove(0);
    }
    chosen.push(at);
}

/// The two that are chosen, side by side.
pub(super) fn compare_two(past: PastState) -> AnyView {
    let hint = move || {
        let is_choosing = past.is_comparing() && past.pair().is_none();
        if is_choosing { "Choose two exchanges of the history below." } else { "" }
    };
    let is_open = RwSignal::new(false);
    let compared = changing(move || {
        let Some([left, right]) = past.pair() else { return nothing() };
        let comparison = Comparison::new(&left, Some(&right));
        let label = |side: &str, past: &PastExchange| {
            format!("{side}, {}", clock::local_time(past.at))
        };
        let labels = [label("Left", &left), label("Right", &right)];
        let [left, right] = labels.each_ref().map(String::as_str);
        let close = Callback::new(move |()| past.toggle_comparing());
        let compared = any(comparison_view(comparison, [left, right], is_open));
        let ways = buttons("Comparison", vec![button("Close", true, close)]);
        any(card("Two exchanges side by side".to_owned(), (compared, ways)))
    });
    any(view! {
        <p class="hint compare-hint" role="status">{hint}</p>
        {compared}
    })
}

#[cfg(test)]
mod tests {
    use super::choose;

    #[test]
    fn two_are_chosen_at_most() {
        let mut chosen = Vec::new();
        for (at, expected) in
            [(1, &[1][..]), (2, &[1, 2]), (3, &[2, 3]), (2, &[3]), (3, &[])]
        {
            choose(&mut chosen, at);
            assert_eq!(chosen, expected);
        }
    }
}
