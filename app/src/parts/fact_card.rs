//! What the catalogue knows of a code.

use http_status::{Entry, catalog::Caching};
use leptos::prelude::*;

/// Facts, one a line.
#[component]
pub(crate) fn FactCard(entry: &'static Entry) -> impl IntoView {
    view! {
        <section class="card fact-card">
            <h2>"Facts"</h2>
            <dl>
                {entry.specification.map(|specification| {
                    let link = view! { <a href=specification.url>{specification.title}</a> };
                    fact("Specification", link.into_any())
                })}
                {vendors(entry)}
                {fact("Cacheable", caching(entry.caching).into_any())}
                {fact("Retry", entry.retry.phrase().into_any())}
                {fact("Content", content(entry).into_any())}
                {fields("Required", entry.required)}
                {fields("Recommended", entry.recommended)}
                {fields("Not allowed", entry.forbidden)}
                {(!entry.seen_by_clients)
                    .then(|| fact("Seen by clients", "no, it lives in logs".into_any()))}
            </dl>
        </section>
    }
}

fn fact(name: &'static str, value: AnyView) -> AnyView {
    view! {
        <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
        </div>
    }
    .into_any()
}

fn vendors(entry: &Entry) -> Option<AnyView> {
    let names = entry.registration.vendors();
    (!names.is_empty()).then(|| fact("Used by", names.join(", ").into_any()))
}

fn fields(name: &'static str, fields: &'static [&'static str]) -> Option<AnyView> {
    let list = fields.iter().map(|field| view! { <code>{*field}</code>" " });
    (!fields.is_empty()).then(|| fact(name, list.collect_view().into_any()))
}

const fn caching(caching: Caching) -> &'static str {
    match caching {
        Caching::Heuristic => "yes, even where the response does not say so",
        Caching::Explicit => "only where the response says for how long",
        Caching::Never => "never",
    }
}

const fn content(entry: &Entry) -> &'static str {
    if entry.allows_content { "allowed" } else { "never" }
}
