//! `/fields/` and a name that nothing is written about.

use leptos::prelude::*;

use super::answer_not_found;
use crate::{content::near_fields, parts::PageMeta};

/// Says what is there, and offers names that are nearly this one.
#[component]
pub(crate) fn NoField(name: String) -> impl IntoView {
    answer_not_found();
    let near: Vec<_> = near_fields(&name)
        .into_iter()
        .map(|field| {
            view! { <li><a class="code-link" href=field.path()>{field.name}</a></li> }
        })
        .collect();
    let near = (!near.is_empty()).then(|| {
        view! {
            <div class="code-links">
                <span>"Perhaps you want"</span>
                <ul>{near}</ul>
            </div>
        }
    });
    view! {
        <PageMeta
            title="No such field".to_owned()
            description="Nothing is written here about a field of this name.".to_owned()
        />
        <div class="not-found-page">
            <h1>"No field “" {name} "”"</h1>
            <p class="lead">
                "Nothing is written here about a field of this name. It may still be in use: \
                 anybody may invent one, and fields that only requests have are not listed."
            </p>
            {near}
            <p><a class="button" href="/fields">"All fields"</a></p>
        </div>
    }
}
