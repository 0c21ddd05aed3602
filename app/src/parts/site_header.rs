//! The line at the top of every page.

use leptos::prelude::*;

use crate::here::here;

/// The name, the places to go, and the choice between light and dark.
#[component]
pub(crate) fn SiteHeader() -> impl IntoView {
    let is_home = here().split('?').next() == Some("/");
    view! {
        <header class="site-header">
            <a class="brand" href="/">
                <img src="/favicon.svg" alt="" width="18" height="18"/>
                "Statuslab"
            </a>
            <nav aria-label="Main">
                <a href="/" aria-current=is_home.then_some("page")>"Codes"</a>
                <a href="/api/codes">"API"</a>
            </nav>
            <button class="theme-button" type="button" aria-label="Switch between light and dark">
                <span aria-hidden="true">"◐"</span>
            </button>
        </header>
    }
}
