//! `/codes/` and something that is no code.

use http_status::{Codes, paths};
use leptos::prelude::*;

use super::answer_not_found;
use crate::parts::PageMeta;

/// Says what would be a code, and where choices work.
#[component]
pub(crate) fn NoCode(text: String) -> impl IntoView {
    answer_not_found();
    let is_choice = text.parse::<Codes>().is_ok();
    let sentence = if is_choice {
        "A page explains one code. A choice of codes works on the API, which picks one of \
         them for every request:"
    } else {
        "A status code is three digits, 100 to 999. The API takes one, or a choice of \
         several:"
    };
    let example = if is_choice { text.clone() } else { "200,503".to_owned() };
    view! {
        <PageMeta
            title="No such code".to_owned()
            description="This address names no single HTTP status code.".to_owned()
        />
        <div class="not-found-page">
            <h1>"No page for “" {text} "”"</h1>
            <p class="lead">{sentence}</p>
            <p><code>{format!("curl -i …{}{example}", paths::STATUS)}</code></p>
            <p><a class="button" href="/">"Pick a code"</a></p>
        </div>
    }
}
