//! The line at the bottom of every page.

use leptos::prelude::*;

use crate::written_view::IntoHtml as _;

/// Who is speaking in an answer.
#[component]
pub(crate) fn SiteFooter() -> impl IntoView {
    view! {
        <footer class="site-footer">
            <nav aria-label="More">
                <a href="/codes">"All codes"</a>
                <a href="/compare">"Compared"</a>
                <a href="/which-code">"Which code?"</a>
                <a href="/faults">"Faults"</a>
                <a href="/fields">"Fields"</a>
                <a href="/rules">"Rules of the Inspector"</a>
                <a href=http_status::paths::CODES>"All codes as JSON"</a>
                <a href="/sitemap.xml">"All pages"</a>
            </nav>
            <p>
                "Every simulated answer carries " <code>"Simulated-Status"</code>
                ". An answer without it is the service's own."
            </p>
        </footer>
    }
    .into_html()
}
