//! `/inspect`: a response that somebody pasted, and what is found in it.

use leptos::prelude::*;

use crate::{
    base_path::href,
    content::{self, Example},
    islands::PasteBox,
    parts::{Hydration, Island, PageMeta, about_page},
    paste,
    written_view::{Html, IntoHtml as _},
};

const TITLE: &str = "Inspect a response";
const DESCRIPTION: &str = "Paste an HTTP response and see what is wrong with it for clients and \
                           caches, why, and how to mend it. It stays in your browser.";

/// The paste box with its report, and examples where there is nothing to report.
#[component]
pub(crate) fn InspectPage() -> impl IntoView {
    let data = about_page("/inspect", TITLE, DESCRIPTION);
    view! {
        <PageMeta title=TITLE.to_owned() description=DESCRIPTION.to_owned() path="/inspect" data/>
        <div class="inspect-page">
            <header class="inspect-header">
                <h1>{TITLE}</h1>
                <p class="lead">
                    "Paste what " <code>"curl -i"</code> " or your developer tools show. "
                    <span class="with-script">"It stays in this browser."</span>
                </p>
            </header>
            <Hydration island=Island::PasteBox/>
            <PasteBox/>
            {examples(paste::example())}
        </div>
    }
    .into_html()
}

fn examples(current: Option<&Example>) -> Html {
    let items = content::examples().iter().map(|example| {
        let is_current = current.is_some_and(|current| current.id == example.id);
        view! {
            <li>
                <a
                    href=href(&format!("/inspect?example={}", example.id))
                    aria-current=is_current.then_some("true")
                >
                    {example.title}
                </a>
                <p>{example.shows}</p>
            </li>
        }
    });
    view! {
        <section class="card examples" id="examples">
            <h2>"Examples"</h2>
            <ul>{items.collect_view()}</ul>
        </section>
    }
    .into_html()
}
