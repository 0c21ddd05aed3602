//! The table of contents of the page of a code.

use leptos::prelude::*;

use crate::written_view::IntoHtml as _;

/// Each section of the page, by its id, and whether only an article has it.
const SECTIONS: [(&str, &str, bool); 9] = [
    ("meaning", "Meaning", true),
    ("causes", "Causes", true),
    ("fix", "Fix", true),
    ("told-apart", "Told apart", true),
    ("clients", "Clients", true),
    ("operations", "Operations", true),
    ("answer-with-it", "Code", false),
    ("facts", "Facts", false),
    ("history", "History", true),
];

/// Links to the sections of the page, in their order.
#[component]
pub(crate) fn Contents(has_article: bool) -> impl IntoView {
    let sections =
        SECTIONS.iter().filter(|(.., needs_article)| has_article || !needs_article);
    let items = sections.map(|(id, title, _)| {
        view! { <li><a href=format!("#{id}")>{*title}</a></li> }
    });
    view! {
        <nav class="contents" aria-label="On this page">
            <ul>{items.collect_view()}</ul>
        </nav>
    }
    .into_html()
}
