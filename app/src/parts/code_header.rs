//! The first thing to read about a code.

use http_status::{Code, Entry, catalog, catalog::Registration};
use leptos::prelude::*;

use crate::written_view::{Html, IntoHtml as _};

use super::ClassChip;

/// The number, the phrase, the class in words, and what follows.
#[component]
pub(crate) fn CodeHeader(code: Code, children: Children) -> impl IntoView {
    view! {
        <header class="code-header" data-class=code.class().id()>
            // The heading has the number too, for those who only hear it.
            <p class="code-number" aria-hidden="true">{code.get()}</p>
            <div class="code-title">
                <h1>
                    <span class="visually-hidden">{format!("{code} ")}</span>
                    {catalog::phrase(code)}
                </h1>
                <ClassChip class=code.class()/>
                {catalog::entry(code).and_then(standing)}
            </div>
            {children()}
        </header>
    }
    .into_html()
}

/// What the registry says of the number, where that is not the usual.
fn standing(entry: &Entry) -> Option<Html> {
    let text = match entry.registration {
        Registration::Permanent => return None,
        Registration::Temporary => "temporary registration".to_owned(),
        Registration::Deprecated => "deprecated".to_owned(),
        Registration::Obsoleted => "obsolete".to_owned(),
        Registration::Unused => "registered as unused".to_owned(),
        Registration::Vendor(names) => format!("{}, not registered", names.join(", ")),
    };
    Some(view! { <span class="standing">{text}</span> }.into_html())
}
