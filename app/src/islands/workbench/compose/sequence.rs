//! Several codes: their steps, how one of them is chosen, what comes after the last, and
//! the key that counts.

mod editor;
mod step_line;

use leptos::prelude::*;

use self::{
    editor::{Editor, StepItem},
    step_line::StepLine,
};
use super::{
    super::state::WorkbenchState, option_line::OptionLines, served_link::new_key,
};
use crate::{
    browser::focus,
    workbench::{Change, hint},
};

/// The editor of a sequence.
#[component]
pub(super) fn SequenceEditor() -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let editor = Editor::new(state, new_key);
    provide_context(editor);
    Effect::new(move |_| editor.follow());
    let add = move |_| {
        if let Some(id) = editor.change(Change::Add) {
            focus::control(format!("code-{id}"));
        }
    };
    let others = Signal::derive(move || editor.other_rows());
    view! {
        <OrderChoice editor/>
        <ol class="steps">
            <For
                each=move || editor.items.get()
                key=|item| item.id
                children=|item| view! { <StepLine item/> }
            />
        </ol>
        <p class="hint too-many">"There are too many codes to edit here: change them in the address."</p>
        <div class="option-chips">
            <button
                class="option-chip"
                type="button"
                data-control="add-step"
                on:click=add
            >
                <span class="pill"><span class="sign" aria-hidden="true"></span>"step"</span>
            </button>
        </div>
        <End editor/>
        <KeyLine editor/>
        // What has no control here because it is wrong: a second key, options of a step that
        // is not there.
        <OptionLines rows=others next="add-step".to_owned()/>
        <OtherPage/>
    }
}

/// In order, or by chance.
#[component]
fn OrderChoice(editor: Editor) -> impl IntoView {
    let ways = [(true, "in-order", "In order"), (false, "by-chance", "By chance")];
    let ways = ways.map(|(way, id, label)| {
        view! {
            <label class="way">
                <input
                    type="radio"
                    name="way"
                    value=id
                    data-control=if way { "order" } else { "chance" }
                    prop:checked=move || editor.is_in_order.get() == way
                    on:change=move |_| editor.choose_order(way)
                />
                {label}
            </label>
        }
    });
    view! {
        <fieldset class="ways">
            <legend class="visually-hidden">"How a code is chosen"</legend>
            {ways}
        </fieldset>
    }
}

/// What comes after the last step.
#[component]
fn End(editor: Editor) -> impl IntoView {
    let state = editor.state;
    let current = move || {
        state
            .row_named("on_end")
            .map_or_else(|| "repeat".to_owned(), |row| row.text.get())
    };
    let ends = [
        ("repeat", "the last one again"),
        ("loop", "from the start again"),
        ("410", "410 Gone"),
    ];
    let options = ends.map(|(id, label)| {
        view! { <option value=id selected=id == untrack(current)>{label}</option> }
    });
    view! {
        <label class="sequence-part" hidden=move || !editor.is_in_order.get()>
            <span>"After the last"</span>
            <select
                data-control="on_end"
                class="value"
                autocomplete="off"
                prop:value=current
                on:change=move |event| editor.choose_end(&event_target_value(&event))
            >
                {options}
            </select>
        </label>
    }
}

/// The key, and a button for another.
#[component]
fn KeyLine(editor: Editor) -> impl IntoView {
    let state = editor.state;
    let key = move || state.row_named("key");
    let text = move || key().map(|row| row.text.get()).unwrap_or_default();
    let problem = move || {
        let id = key()?.id;
        state.checked.read().problem(id).map(hint)
    };
    let on_input = move |event| {
        let text = event_target_value(&event);
        state.put("key", (!text.is_empty()).then_some(&*text));
    };
    view! {
        <div class="sequence-part">
            <label for="sequence-key">"Key"</label>
            <input
                id="sequence-key"
                data-control="key"
                class="value"
                aria-label="key"
                autocomplete="off"
                placeholder="none: nothing is counted"
                prop:value=text
                aria-describedby="key-hint"
                aria-invalid=move || problem().map(|_| "true")
                on:input=on_input
            />
            <button
                class="small-button"
                type="button"
                data-control="new-key"
                on:click=move |_| state.put("key", Some(&new_key()))
            >
                "New key"
            </button>
            <p
                class="hint"
                id="key-hint"
                aria-live="polite"
                data-problem=move || problem().map(|_| "")
            >
                {move || {
                    problem().unwrap_or_else(|| {
                        "The service counts the requests with a key. A new key starts from \
                         the first step.".to_owned()
                    })
                }}
            </p>
        </div>
    }
}

/// Says where the page of other codes is.
#[component]
fn OtherPage() -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let link = move || state.page_link().filter(|_| state.is_of_other_codes());
    let codes = move || state.codes.read().to_string().replace(',', ", ");
    view! {
        <p class="hint other-page" hidden=move || link().is_none()>
            "Beside this stands the page of other codes. "
            <a href=link>{move || format!("Open the page of {}", codes())}</a>
        </p>
    }
}

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests;
