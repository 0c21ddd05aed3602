//! `/fields/` and a name that nothing is written about.

use leptos::prelude::*;

use super::answer_not_found;
use crate::{
    base_path::href,
    page_address::page_address,
    parts::{PageMeta, suggestions},
    search::Kind,
    written_view::IntoHtml as _,
};

/// Says what is there, and offers what is nearest to it.
#[component]
pub(crate) fn NoField(name: String) -> impl IntoView {
    answer_not_found();
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
            {suggestions(&page_address(), Some(Kind::Field))}
            <p><a class="button" href=href("/fields")>"All fields"</a></p>
        </div>
    }
    .into_html()
}
