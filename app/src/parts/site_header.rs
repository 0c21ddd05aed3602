//! The line at the top of every page.

use leptos::prelude::*;

use super::SearchField;
use crate::{
    base_path::{below_base, href},
    page_address::page_address,
    written_view::IntoHtml as _,
};

/// The sections of the site, and whether they stand in the line on a phone, too.
const SECTIONS: [(&str, &str, bool); 7] = [
    ("/", "Codes", true),
    ("/inspect", "Inspect", true),
    ("/which-code", "Which code?", false),
    ("/faults", "Faults", false),
    ("/fields", "Fields", false),
    ("/rules", "Rules", false),
    ("/docs", "Docs", false),
];

/// The name, the places to go, and the choice between light and dark.
#[component]
pub(crate) fn SiteHeader() -> impl IntoView {
    let here = page_address();
    let path = below_base(&here).and_then(|path| path.split('?').next());
    let path = path.unwrap_or_default().to_owned();
    let current = |address: &str| (path == address).then_some("page");
    let links = SECTIONS.map(|(address, name, is_always_there)| {
        let class = (!is_always_there).then_some("wide-only");
        view! { <a class=class href=href(address) aria-current=current(address)>{name}</a> }
    });
    let menu = SECTIONS.map(|(address, name, _)| {
        view! { <li><a href=href(address) aria-current=current(address)>{name}</a></li> }
    });
    view! {
        <header class="site-header">
            <a class="brand" href=href("/")>
                <img src=href("/favicon.svg") alt="" width="18" height="18"/>
                <span class="brand-name">"Statuslab"</span>
            </a>
            <nav aria-label="Main">
                {links}
                <a class="search-link" href=href("/search") aria-current=current("/search")>
                    "Search"
                </a>
                // Where there is no room for all of them in a line.
                <details class="site-menu">
                    <summary>"Menu"</summary>
                    <ul>{menu}</ul>
                </details>
            </nav>
            // The page of the search has a field of its own; where there is no room,
            // the link leads there.
            {(path != "/search").then(|| view! {
                <SearchField
                    id="site-search"
                    class="site-search"
                    label="Search the site"
                    placeholder="Search: 401 vs 403 …"
                />
            })}
            <button class="theme-button" type="button" aria-label="Switch between light and dark">
                <span aria-hidden="true">"◐"</span>
            </button>
        </header>
    }
    .into_html()
}
