//! The field that every search is typed into.

use leptos::prelude::*;

use crate::{base_path::href, search_query::LONGEST, written_view::IntoHtml as _};

/// A form that works without scripts; with them, what is found is shown while one types.
/// `id` tells it from other fields of a page, and `text` is what it begins with.
#[component]
pub(crate) fn SearchField(
    id: &'static str,
    class: &'static str,
    label: &'static str,
    placeholder: &'static str,
    #[prop(optional)] text: String,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <form class=class role="search" aria-label=label action=href("/search")>
            <div class="search-field">
                <input
                    type="search"
                    id=id
                    name="q"
                    aria-label=label
                    placeholder=placeholder
                    value=text
                    maxlength=LONGEST
                    autocomplete="off"
                    data-suggest=""
                />
            </div>
            {children.map(|children| children())}
        </form>
    }
    .into_html()
}
