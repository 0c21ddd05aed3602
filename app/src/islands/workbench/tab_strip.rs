//! Tabs (ARIA Authoring Practices, Tabs): only the open one is reached by the
//! tabulator, arrows lead on.

use leptos::{ev, html, prelude::*};

use super::state::WorkbenchState;
use crate::browser::focus;

/// A tab: its name in ids, and the words on it.
pub(super) type TabName = (&'static str, &'static str);

/// A row of tabs.
#[component]
pub(super) fn TabStrip(
    /// What the tabs are about.
    label: &'static str,
    names: Vec<TabName>,
    /// The place of the open tab.
    open: Signal<usize>,
    /// Opens another.
    choose: Callback<usize>,
    /// For each, how much of it is on, and whether any of that is wrong.
    #[prop(optional)]
    marks: Option<Signal<Vec<(usize, bool)>>>,
) -> impl IntoView {
    let buttons: Vec<_> =
        names.iter().map(|_| NodeRef::<html::Button>::new()).collect();
    let buttons = StoredValue::new(buttons);
    let on_key = move |event: ev::KeyboardEvent| {
        let count = buttons.read_value().len();
        let Some(next) = by_key(open.get_untracked(), count, &event.key()) else {
            return;
        };
        event.prevent_default();
        choose.run(next);
        let button = buttons.read_value().get(next).copied();
        focus::element(button.and_then(|button| button.get_untracked()));
    };
    let tabs = (0..).zip(names).map(|(place, name)| {
        let button = buttons.read_value().get(place).copied().unwrap_or_default();
        view! { <TabButton name place button open choose marks/> }
    });
    let tabs: Vec<_> = tabs.collect();
    view! {
        <div class="tabs" role="tablist" aria-label=label on:keydown=on_key>
            {tabs}
        </div>
    }
}

/// Opens a panel.
#[component]
fn TabButton(
    name: TabName,
    place: usize,
    button: NodeRef<html::Button>,
    open: Signal<usize>,
    choose: Callback<usize>,
    marks: Option<Signal<Vec<(usize, bool)>>>,
) -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let (id, label) = name;
    let mark = move |marks: Signal<Vec<(usize, bool)>>| {
        marks.read().get(place).copied().unwrap_or_default()
    };
    let count = move |marks| match mark(marks).0 {
        0 => String::new(),
        count => format!(" · {count}"),
    };
    let mistake = move |marks| if mark(marks).1 { ", with a mistake" } else { "" };
    let marked = marks.map(|marks| {
        view! {
            {move || count(marks)}
            <span class="visually-hidden">{move || mistake(marks)}</span>
        }
    });
    let is_open = move || open.get() == place;
    view! {
        <button
            class="tab"
            type="button"
            role="tab"
            node_ref=button
            id=format!("tab-{id}")
            aria-controls=format!("panel-{id}")
            aria-selected=move || is_open().to_string()
            tabindex=move || if is_open() { "0" } else { "-1" }
            data-wrong=move || marks.is_some_and(|marks| mark(marks).1).then_some("")
            disabled=move || !state.is_ready.get()
            on:click=move |_| choose.run(place)
        >
            {label}
            {marked}
        </button>
    }
}

/// The place that a key leads to, of so many; behind the last one is the first.
fn by_key(place: usize, count: usize, key: &str) -> Option<usize> {
    let last = count.checked_sub(1)?;
    match key {
        "ArrowRight" => Some(if place >= last { 0 } else { place + 1 }),
        "ArrowLeft" => Some(place.checked_sub(1).unwrap_or(last)),
        "Home" => Some(0),
        "End" => Some(last),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_go_round_and_home_and_end_to_the_ends() {
        for (key, next) in [
            ("ArrowRight", [Some(1), Some(2), Some(0)]),
            ("ArrowLeft", [Some(2), Some(0), Some(1)]),
            ("Home", [Some(0); 3]),
            ("End", [Some(2); 3]),
            ("Enter", [None; 3]),
        ] {
            assert_eq!([0, 1, 2].map(|place| by_key(place, 3, key)), next, "{key}");
        }
        assert_eq!(by_key(0, 0, "End"), None);
    }
}
