//! A code beside those that it is taken for.

use http_status::Code;
use leptos::prelude::*;

use crate::content::Neighbour;

/// A line for each code; the first is the page's own.
#[component]
pub(crate) fn ToldApart(neighbours: &'static [Neighbour]) -> impl IntoView {
    let lines = neighbours.iter().map(|Neighbour { code, is_link, difference }| {
        let class = Code::new(*code).map(|code| code.class().id());
        let number = if *is_link {
            view! { <a class="number" href=format!("/codes/{code}")>{*code}</a> }
                .into_any()
        } else {
            view! { <span class="number">{*code}</span> }.into_any()
        };
        view! {
            <li data-class=class>
                {number}
                <span inner_html=difference.as_str()></span>
            </li>
        }
    });
    let lines = lines.collect_view();
    view! { <ul class="told-apart">{lines}</ul> }
}
