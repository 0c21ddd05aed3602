//! `/offline`: what the service worker shows in place of a page that it does not keep.

use leptos::prelude::*;
use leptos_meta::Script;

use crate::{parts::PageMeta, written_view::IntoHtml as _};

/// Lists the pages that the browser keeps. Only a script can know them.
const SCRIPT: &str = include_str!("offline.js");

/// Says what this page stands for, and what there is.
#[component]
pub(crate) fn OfflinePage() -> impl IntoView {
    view! {
        <PageMeta
            title="Without network".to_owned()
            description="What can be read of Statuslab without network.".to_owned()
        />
        <Script type_="module">{SCRIPT}</Script>
        <div class="offline-page">
            <h1>"This page needs the network"</h1>
            <p class="lead">
                "You see this where the service could not be reached, and this browser keeps no \
                 copy of the page that you asked for."
            </p>
            <p><a class="button" href="">"Try again"</a></p>
            <section class="card prose" hidden=true>
                <h2>"What this browser keeps"</h2>
                <p>
                    "Pages that you saw last, as they were then. The Inspector and the plan of a \
                     code work; sending needs the network."
                </p>
                <ul></ul>
            </section>
        </div>
    }
    .into_html()
}
