//! The line at the bottom of every page.

use leptos::prelude::*;

use crate::{base_path::href, written_view::IntoHtml as _};

/// Who is speaking in an answer.
#[component]
pub(crate) fn SiteFooter() -> impl IntoView {
    view! {
        <footer class="site-footer">
            <nav aria-label="More">
                <a href=href("/codes")>"All codes"</a>
                <a href=href("/compare")>"Compared"</a>
                <a href=href("/which-code")>"Which code?"</a>
                <a href=href("/faults")>"Faults"</a>
                <a href=href("/fields")>"Fields"</a>
                <a href=href("/rules")>"Rules of the Inspector"</a>
                <a href=href(http_status::paths::CODES)>"All codes as JSON"</a>
                <a href=href("/sitemap.xml")>"All pages"</a>
            </nav>
            <p>
                "Every simulated answer carries " <code>"Simulated-Status"</code>
                ". An answer without it is the service's own."
            </p>
        </footer>
    }
    .into_html()
}
