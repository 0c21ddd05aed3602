//! Shows the state in the elements that the server rendered.

use crate::{
    bench::{
        Copyable, State, Tab, chips_html, hint, hint_id, input_id, inspected,
        rows_html, side_html,
    },
    browser::{address, element, report::show_report},
};
use http_status::option;

/// What is shown and would be dear, or rude to the focus, to write again.
pub(super) struct Shown {
    method: &'static str,
    rows: Vec<u32>,
    sides: [String; 2],
    inspected: [String; 3],
    link: String,
}

/// The sides that are shown here.
const SIDES: [Tab; 2] = [Tab::Sent, Tab::Seen];

/// Brings the page in step with the state.
pub(super) fn show(state: &State, before: Option<&Shown>) -> Shown {
    let shown = Shown {
        method: state.method,
        rows: state.rows.iter().map(|row| row.id).collect(),
        sides: SIDES.map(|tab| side_html(&state.side(tab))),
        inspected: Tab::ALL.map(|tab| inspected(state, tab)),
        link: state.page_link(),
    };
    let is_new = |same: fn(&Shown, &Shown) -> bool| {
        before.is_none_or(|before| !same(before, &shown))
    };
    if is_new(|one, other| one.method == other.method) {
        for (id, is_first) in [("chips", true), ("more-chips", false)] {
            element::set_html(id, &chips_html(&state.chips(), is_first, false));
        }
    }
    if is_new(|one, other| one.rows == other.rows) {
        element::set_html("rows", &rows_html(&state.rows, false));
    }
    // The server knows no origin, and what it wrote has none.
    let old = before.map(|before| &before.sides);
    for (index, tab) in SIDES.into_iter().enumerate() {
        let html = shown.sides.get(index);
        if old.and_then(|old| old.get(index)) != html {
            element::set_html(
                &format!("panel-{}", tab.id()),
                html.map_or("", |html| html),
            );
        }
    }
    // The server has inspected what it saw.
    if let Some(before) = before {
        show_reports(&shown.inspected, &before.inspected);
    }
    if before.is_some_and(|before| before.link != shown.link) {
        address::replace(&shown.link);
    }
    show_ask(state);
    show_options(state);
    show_exchange(state);
    show_copied(state);
    shown
}

fn show_reports(texts: &[String; 3], before: &[String; 3]) {
    for ((tab, text), before) in Tab::ALL.into_iter().zip(texts).zip(before) {
        if text != before {
            show_report(tab.id(), text);
        }
    }
}

fn show_ask(state: &State) {
    let path = state.path();
    let (path, query) =
        path.split_at_checked(path.find('?').unwrap_or(path.len())).unwrap_or_default();
    element::set_text("origin", &state.origin);
    element::set_text("path", path);
    element::set_text("query", query);
    element::set_text("curl", &state.curl());
    element::set_attribute("method", "disabled", None);
    for id in ["send", "copy-url", "copy-curl"] {
        element::set_attribute(id, "disabled", (!state.is_valid()).then_some(""));
    }
    // A link to a page with a mistake is fine: it shows the mistake.
    element::set_attribute("copy-link", "disabled", None);
}

fn show_options(state: &State) {
    for (place, chip) in
        state.chips().iter().enumerate().filter(|(_, c)| !c.is_repeatable())
    {
        let pressed = if state.is_on(chip) { "true" } else { "false" };
        element::set_attribute_of_action(
            &format!("toggle-{place}"),
            "aria-pressed",
            pressed,
        );
    }
    for row in &state.rows {
        let problem = state.checked.problem(row.id);
        let summary = option(row.option).map_or("", |option| option.summary);
        let said = hint_id(row.id);
        element::set_text(&said, &hint(problem.unwrap_or(summary)));
        element::set_attribute(&said, "data-problem", problem.map(|_| ""));
        element::set_attribute(
            &input_id(row.id),
            "aria-invalid",
            problem.map(|_| "true"),
        );
    }
}

fn show_exchange(state: &State) {
    for tab in Tab::ALL {
        let is_open = tab == state.tab;
        let (button, panel) =
            (format!("tab-{}", tab.id()), format!("panel-{}", tab.id()));
        element::set_attribute(&button, "disabled", None);
        element::set_attribute(
            &button,
            "aria-selected",
            Some(if is_open { "true" } else { "false" }),
        );
        element::set_attribute(
            &button,
            "tabindex",
            Some(if is_open { "0" } else { "-1" }),
        );
        for id in [panel, ["report-", tab.id()].concat()] {
            element::set_attribute(&id, "hidden", (!is_open).then_some(""));
        }
    }
    let is_waiting = state.is_waiting();
    element::set_attribute("exchange-actions", "hidden", (!is_waiting).then_some(""));
}

fn show_copied(state: &State) {
    let done = state.copied.as_ref().filter(|copied| copied.refused.is_none());
    element::set_text("copy-done", done.map_or("", |copied| copied.what.done()));
    for what in Copyable::ALL {
        let is_done = done.is_some_and(|copied| copied.what == what);
        element::set_attribute(what.id(), "data-done", is_done.then_some(""));
    }
    let by_hand = state.copied.as_ref().and_then(|copied| copied.refused.as_deref());
    element::set_attribute("copy-by-hand", "hidden", by_hand.is_none().then_some(""));
    if let Some(text) = by_hand {
        element::set_value("copy-by-hand-text", text);
    }
}
