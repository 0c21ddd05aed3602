//! The line at the top of every page.

use leptos::prelude::*;

use crate::page_address::page_address;

/// The name, the places to go, and the choice between light and dark.
#[component]
pub(crate) fn SiteHeader() -> impl IntoView {
    let here = page_address();
    let path = here.split('?').next().unwrap_or_default().to_owned();
    let current = |address: &str| (path == address).then_some("page");
    view! {
        <header class="site-header">
            <a class="brand" href="/">
                <img src="/favicon.svg" alt="" width="18" height="18"/>
                <span class="brand-name">"Statuslab"</span>
            </a>
            <nav aria-label="Main">
                <a href="/" aria-current=current("/")>"Codes"</a>
                <a href="/inspect" aria-current=current("/inspect")>"Inspect"</a>
                // The footer has these too, for there is no room on a phone.
                <a class="wide-only" href="/which-code" aria-current=current("/which-code")>
                    "Which code?"
                </a>
                <a class="wide-only" href="/faults" aria-current=current("/faults")>"Faults"</a>
                <a class="wide-only" href="/fields" aria-current=current("/fields")>"Fields"</a>
                <a class="wide-only" href="/rules" aria-current=current("/rules")>"Rules"</a>
                <a class="wide-only" href=http_status::paths::CODES>"API"</a>
                <a class="search-link" href="/search" aria-current=current("/search")>
                    "Search"
                </a>
            </nav>
            {(!matches!(path.as_str(), "/" | "/search")).then(search_form)}
            <button class="theme-button" type="button" aria-label="Switch between light and dark">
                <span aria-hidden="true">"◐"</span>
            </button>
        </header>
    }
}

/// Search from any page that has no such field of its own; a link stands in for
/// it where there is no room.
fn search_form() -> impl IntoView {
    view! {
        <form class="site-search" role="search" action="/search">
            <input
                type="search"
                name="q"
                aria-label="Search"
                placeholder="Search: timeout, 5xx …"
                maxlength="200"
                autocomplete="off"
            />
        </form>
    }
}
