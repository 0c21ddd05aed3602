//! What the views here are made of. Every further type of view costs code of its own, so
//! there is one of buttons, one of sentences, and one of what changes.

use leptos::prelude::*;

use crate::late_view::fresh_view;

/// A part of a view that changes.
pub(super) type Changing = Box<dyn FnMut() -> AnyView + Send>;

/// A view that is made anew when what it reads changes.
pub(super) fn changing(view: impl FnMut() -> AnyView + Send + 'static) -> Changing {
    Box::new(view)
}

/// A view as any other. It is made anew where it changes.
pub(super) fn any<V: IntoView + 'static>(view: V) -> AnyView {
    fresh_view(view).into_any()
}

/// Nothing.
pub(super) fn nothing() -> AnyView {
    ().into_any()
}

/// A button.
pub(super) fn button(
    label: &'static str,
    is_enabled: bool,
    press: Callback<()>,
) -> impl IntoView {
    view! {
        <button type="button" disabled=!is_enabled on:click=move |_| press.run(())>
            {label}
        </button>
    }
}

/// Buttons in a row.
pub(super) fn buttons<B: IntoView>(
    label: &'static str,
    buttons: Vec<B>,
) -> impl IntoView {
    view! { <div class="share-buttons" role="group" aria-label=label>{buttons}</div> }
}

/// A sentence.
pub(super) fn sentence(text: String) -> impl IntoView {
    view! { <p class="hint">{text}</p> }
}

/// A card with a heading.
pub(super) fn card<V: IntoView>(heading: String, content: V) -> impl IntoView {
    let name = heading.clone();
    view! {
        <section class="shared-card" aria-label=name>
            <h2>{heading}</h2>
            {content}
        </section>
    }
}
