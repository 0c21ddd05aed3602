//! The line at the bottom of every page.

use leptos::prelude::*;

/// Who is speaking in an answer.
#[component]
pub(crate) fn SiteFooter() -> impl IntoView {
    view! {
        <footer class="site-footer">
            <p>
                "Every simulated answer carries " <code>"Simulated-Status"</code>
                ". An answer without it is the service's own."
            </p>
        </footer>
    }
}
