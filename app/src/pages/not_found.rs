//! The page for every other address.

use leptos::prelude::*;

use super::answer_not_found;
use crate::{
    base_path::href,
    page_address::page_address,
    parts::{PageMeta, code_links, suggestions},
    written_view::IntoHtml as _,
};

/// A 404 that is not simulated.
#[component]
pub(crate) fn NotFoundPage() -> impl IntoView {
    answer_not_found();
    let fitting = suggestions(&page_address(), None)
        .or_else(|| code_links("Perhaps you want", &[404, 200, 502]));
    view! {
        <PageMeta
            title="404 Not Found".to_owned()
            description="There is no page at this address.".to_owned()
        />
        <div class="not-found-page">
            <h1>"There is no page here"</h1>
            <p class="lead">
                "A real 404, not a simulated one: it has no " <code>"Simulated-Status"</code> "."
            </p>
            {fitting}
            <p><a class="button" href=href("/")>"Pick a code"</a></p>
        </div>
    }
    .into_html()
}
