//! What the catalogue knows of a code.

use http_status::{
    Entry,
    catalog::{Caching, Redirect},
};
use leptos::prelude::*;

use crate::{
    base_path::{href, linked},
    content::markdown,
    written_view::{Html, IntoHtml},
};

/// Facts, one a line.
#[component]
pub(crate) fn FactCard(entry: &'static Entry) -> impl IntoView {
    let json = href(&format!("/codes/{}.json", entry.code));
    view! {
        <section class="fact-card" id="facts">
            <h2>"Facts"</h2>
            {fact_list(facts_of(entry))}
            <p class="as-json"><a href=json>"All of this page as JSON"</a></p>
        </section>
    }
    .into_html()
}

/// Facts by their names, one a line; nothing of those without a value.
pub(crate) fn fact_list(facts: Vec<(&'static str, Option<Html>)>) -> impl IntoView {
    let facts = facts.into_iter().filter_map(|(name, value)| {
        let value = value?;
        Some(view! {
            <div>
                <dt>{name}</dt>
                <dd>{value}</dd>
            </div>
        })
    });
    view! { <dl>{facts.collect_view()}</dl> }
}

/// What is known, always under the same names in the same order; nothing where
/// there is nothing to say.
pub(crate) fn facts_of(entry: &'static Entry) -> Vec<(&'static str, Option<Html>)> {
    let specification = entry.specification.map(|specification| {
        view! { <a href=specification.url>{specification.title}</a> }.into_html()
    });
    vec![
        ("Specification", specification),
        ("Used by", vendors(entry)),
        ("Cacheable", Some(caching(entry.caching).into_html())),
        ("Retry", Some(entry.retry.phrase().into_html())),
        ("Method", method(entry.redirect).map(IntoHtml::into_html)),
        ("Content", Some(content(entry).into_html())),
        ("Required", fields(entry.required)),
        ("Recommended", fields(entry.recommended)),
        ("Not allowed", fields(entry.forbidden)),
        (
            "Seen by clients",
            (!entry.seen_by_clients).then(|| "no, it lives in logs".into_html()),
        ),
    ]
}

fn vendors(entry: &Entry) -> Option<Html> {
    let names = entry.registration.vendors();
    (!names.is_empty()).then(|| names.join(", ").into_html())
}

fn fields(names: &[&str]) -> Option<Html> {
    let code: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
    let html = markdown::inline_html_with_field_links(&code.join(" "));
    (!names.is_empty())
        .then(|| view! { <span inner_html=linked(&html)></span> }.into_html())
}

const fn method(redirect: Redirect) -> Option<&'static str> {
    match redirect {
        Redirect::None => None,
        Redirect::PostToGet => Some("POST becomes GET when it is followed"),
        Redirect::ToGet => Some("becomes GET when it is followed"),
        Redirect::Preserve => Some("stays when it is followed"),
    }
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
