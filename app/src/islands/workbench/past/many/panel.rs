//! The panel of "Send ×10": how many requests, how they are sent, and what came of them.

use leptos::{ev, prelude::*};

use super::{super::PastState, runner::Runner, strip::RunStrip};
use crate::{
    browser::focus,
    islands::workbench::state::WorkbenchState,
    late_view::fresh_view,
    workbench::{MOST_REQUESTS, Way, number_of, stepped},
};

/// The panel, which is hidden until it is opened.
pub(in crate::islands::workbench::past) fn panel_view(
    state: WorkbenchState,
    past: PastState,
) -> AnyView {
    let many = past.many;
    let typed = RwSignal::new(many.count.get_untracked());
    let is_together = RwSignal::new(false);
    let runner = Runner::new(state, past);
    // It stands below the controls: whoever opens it goes on from there.
    Effect::new(move |_| {
        if many.is_open.get() {
            focus::control("many".to_owned());
        }
    });
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let way = if is_together.get_untracked() { Way::Together } else { Way::InTurn };
        if let Ok(count) = number_of(&typed.read_untracked())
            && !untrack(|| runner.is_sending())
        {
            runner.start(count, way);
        }
    };
    let on_click = move |event: ev::MouseEvent| {
        if !untrack(|| runner.is_sending()) {
            return;
        }
        event.prevent_default();
        // Whoever clicks twice does not mean to cancel.
        if event.detail() < 2 {
            runner.cancel();
        }
    };
    fresh_view(view! {
        <section
            class="many-card"
            aria-label="Send many"
            tabindex="-1"
            data-control="many"
            hidden=move || !many.is_open.get()
        >
            <form class="many-form" novalidate=true on:submit=on_submit>
                <NumberControl typed count=many.count/>
                <WayControl is_together/>
                <button
                    class="many-start"
                    type="submit"
                    disabled=move || !runner.can_start() && !runner.is_sending()
                    on:click=on_click
                >
                    {move || if runner.is_sending() { "Cancel" } else { "Start" }}
                </button>
                <p class="hint" hidden=move || !is_together.get()>
                    "They may arrive in any order, and stand in the order of their answers. \
                     Over HTTP/1.1 most browsers open six connections to an origin: the \
                     other requests wait for one, and their times count that."
                </p>
            </form>
            <p class="many-told" role="status">
                {move || runner.so_far().map(|run| run.told())}
            </p>
            <p class="many-details">{move || runner.so_far().map(|run| run.details())}</p>
            <RunStrip runner/>
        </section>
    })
    .into_any()
}

/// How many requests, and what is wrong with the number.
#[component]
fn NumberControl(typed: RwSignal<String>, count: RwSignal<String>) -> impl IntoView {
    let problem = move || number_of(&typed.read()).err();
    let on_input = move |event| {
        typed.set(event_target_value(&event));
        if untrack(problem).is_none() {
            count.set(typed.get_untracked());
        }
    };
    // A wrong text gives way to the last right number and one more or fewer.
    let step = Callback::new(move |is_more| {
        let next = stepped(&count.read_untracked(), is_more).to_string();
        count.set(next.clone());
        typed.set(next);
    });
    view! {
        <div class="many-number">
            <label for="many-count">"Requests"</label>
            <Step count is_more=false step/>
            <input
                id="many-count"
                type="number"
                min="1"
                max=MOST_REQUESTS.to_string()
                autocomplete="off"
                aria-describedby="many-problem"
                aria-invalid=move || problem().map(|_| "true")
                prop:value=move || typed.get()
                on:input=on_input
            />
            <Step count is_more=true step/>
        </div>
        <p class="hint" id="many-problem" role="alert">{problem}</p>
    }
}

/// A button for one request more or fewer. At the end it stays where it is, so that
/// whoever presses it keeps it.
#[component]
fn Step(count: RwSignal<String>, is_more: bool, step: Callback<bool>) -> impl IntoView {
    let (sign, name) =
        if is_more { ("+", "One request more") } else { ("−", "One request fewer") };
    let is_end = move || {
        let count = count.read();
        stepped(&count, is_more).to_string() == *count
    };
    view! {
        <button
            class="many-step"
            type="button"
            aria-label=name
            aria-disabled=move || is_end().then_some("true")
            on:click=move |_| step.run(is_more)
        >
            {sign}
        </button>
    }
}

/// How they are sent.
#[component]
fn WayControl(is_together: RwSignal<bool>) -> impl IntoView {
    let ways = [(false, "one after the other"), (true, "together")];
    let ways = ways.map(|(way, words)| {
        view! {
            <label class="way">
                <input
                    type="radio"
                    name="many-way"
                    autocomplete="off"
                    prop:checked=move || is_together.get() == way
                    on:change=move |_| is_together.set(way)
                />
                {words}
            </label>
        }
    });
    view! {
        <fieldset class="ways">
            <legend class="visually-hidden">"How they are sent"</legend>
            {Vec::from(ways)}
        </fieldset>
    }
}
