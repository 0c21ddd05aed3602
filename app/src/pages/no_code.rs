//! `/codes/` and something that is no code.

use http_status::paths;
use leptos::prelude::*;

use super::answer_not_found;
use crate::{
    base_path::href,
    page_address::page_address,
    parts::{PageMeta, suggestions},
    search::Kind,
    written_view::IntoHtml as _,
};

/// Says what would be a code.
#[component]
pub(crate) fn NoCode(text: String) -> impl IntoView {
    answer_not_found();
    view! {
        <PageMeta
            title="No such code".to_owned()
            description="This address names no HTTP status code.".to_owned()
        />
        <div class="not-found-page">
            <h1>"No page for “" {text} "”"</h1>
            <p class="lead">
                "A status code is three digits, 100 to 999. An address takes one, or several to \
                 choose from or to give in order:"
            </p>
            <p><code>{format!("curl -i …{}200,503", href(paths::STATUS))}</code></p>
            {suggestions(&page_address(), Some(Kind::Code))}
            <p><a class="button" href=href("/")>"Pick a code"</a></p>
        </div>
    }
    .into_html()
}
