//! Links to the pages of other codes.

use http_status::{Code, catalog};
use leptos::prelude::*;

use crate::{
    base_path::href,
    written_view::{Html, IntoHtml as _},
};

/// `504 Gateway Timeout`.
#[component]
pub(crate) fn CodeLink(code: Code) -> impl IntoView {
    let text = format!("{code} {}", catalog::phrase(code));
    view! { <a class="code-link" href=href(&format!("/codes/{code}"))>{text}</a> }
}

/// More would be a list of its own.
const MOST: usize = 4;

/// Links to the first few codes in a row, after some words.
pub(crate) fn code_links(words: &'static str, codes: &[u16]) -> Option<Html> {
    let links: Vec<_> = codes
        .iter()
        .filter_map(|number| Code::new(*number))
        .take(MOST)
        .map(|code| view! { <li><CodeLink code/></li> })
        .collect();
    (!links.is_empty()).then(|| {
        view! {
            <div class="code-links">
                <span>{words}</span>
                <ul>{links}</ul>
            </div>
        }
        .into_html()
    })
}
