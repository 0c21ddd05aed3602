//! The workbench: builds an ask, sends it, and shows both sides of it.

mod actions;
mod show;

use leptos::{ev, prelude::*};

use self::{
    actions::Bench,
    show::{Shown, show},
};
use crate::{
    bench::State,
    browser::{address, element},
    here::here,
};

/// Everything that a person does with the code of this page.
///
/// The children are the server's views and cost no wasm. What happens in them
/// comes up to this element, and every change of the state is shown in them by
/// their ids.
#[island]
pub fn Workbench(children: Children) -> impl IntoView {
    let bench = Bench::default();
    Effect::new(move |_| wake(bench));
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        bench.send();
    };
    view! {
        <div
            class="workbench"
            id="workbench"
            on:click=move |event| bench.click(&event)
            on:input=move |event| bench.input(&event)
            on:keydown=move |event| bench.key(&event)
            on:submit=on_submit
        >
            {children()}
        </div>
    }
}

/// Restores the state from the address, and keeps page and address in step with
/// it from now on.
fn wake(bench: Bench) {
    bench.0.set(State::restore(&here(), address::origin()));
    let _ = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
            event.prevent_default();
            bench.send();
        }
    });
    Effect::new(move |before: Option<Option<Shown>>| {
        let (state, before) = (bench.0.read(), before.flatten());
        let shown = state.as_ref().map(|state| show(state, before.as_ref()));
        element::set_attribute(
            "workbench",
            "data-ready",
            shown.is_some().then_some(""),
        );
        shown
    });
}
