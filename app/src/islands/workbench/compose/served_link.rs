//! Links that the server makes in place of controls, and clicks on them.

use leptos::{ev::MouseEvent, prelude::*};

use super::super::state::WorkbenchState;
use crate::{
    browser::{address, element, random},
    page_address::codes_in,
    workbench::{SERVED_KEY, key_of},
};

/// Follows a link that was clicked before the controls were here: without loading the
/// page again, if they come.
pub(super) fn follow(state: WorkbenchState, event: &MouseEvent) {
    if !state.is_ready.get_untracked() || event.ctrl_key() || event.meta_key() {
        return;
    }
    let link = element::target(event).and_then(|target| target.closest("a").ok()?);
    let Some(href) = link.and_then(|link| link.get_attribute("href")) else { return };
    event.prevent_default();
    leptos::task::spawn_local(async move {
        let planner = state.planner.ready().await;
        match state.compose.ready().await {
            Ok(chunk) if planner.is_ok() => (chunk.take_over)(state, &href),
            _ => address::open(&href),
        }
    });
}

/// Asks for what the link of a page asks for.
pub(super) fn take_over(state: WorkbenchState, link: &str) {
    let Some(codes) = codes_in(link) else { return };
    state.take_rows(link);
    state.codes.set(codes);
    let key = untrack(|| state.row_named("key"));
    if let Some(key) = key.filter(|key| *key.text.read_untracked() == *SERVED_KEY) {
        key.text.set(new_key());
    }
}

/// A key that nobody else has.
pub(super) fn new_key() -> String {
    key_of(random::bits().unwrap_or_default())
}
