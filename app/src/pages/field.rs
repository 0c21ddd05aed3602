//! `/fields/{name}`: one field of responses.

use http_status::{Ask, Entry, catalog, field_policy, query};
use inspect::Rule;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::{NoField, answer_moved};
use crate::{
    base_path::{href, linked},
    content::{self, FieldText, markdown},
    parts::{CodeLink, PageMeta, about_page, fact_list},
    written_view::{Html, IntoHtml as _},
};

/// What is written about a field. Names of fields have no case (RFC 9110 section 5.1), so
/// that any leads here; the address in lower case is the one that stays.
#[component]
pub(crate) fn FieldPage() -> impl IntoView {
    let name = use_params_map().read_untracked().get("name").unwrap_or_default();
    let Some(field) = content::field(&name) else {
        return view! { <NoField name/> }.into_html();
    };
    if name != field.id() {
        answer_moved(&href(&field.path()));
    }
    view! { <OneField field/> }.into_html()
}

#[component]
fn OneField(field: &'static FieldText) -> impl IntoView {
    let path = field.path();
    let title = format!("{}: what this header field says", field.name);
    let description = markdown::plain_text(field.summary);
    let data = about_page(&path, &title, &description);
    let details = (!field.details.is_empty()).then(|| {
        let html = markdown::html_with_field_links(field.details);
        view! { <section class="card prose"><div inner_html=linked(&html)></div></section> }
    });
    let summary = markdown::inline_html_with_field_links(field.summary);
    view! {
        <PageMeta title description path data/>
        <article class="rules-page">
            <h1><code>{field.name}</code></h1>
            <p class="lead" inner_html=linked(&summary)></p>
            {details}
            <section class="card fact-card">
                <h2>"Facts"</h2>
                {fact_list(facts(field))}
            </section>
            {rules(field)}
            <p><a href=href("/fields")>"All fields"</a></p>
        </article>
    }
    .into_html()
}

/// What is known, nothing where there is nothing to say.
fn facts(field: &'static FieldText) -> Vec<(&'static str, Option<Html>)> {
    let specification = match &field.specification {
        Some(place) => {
            view! { <a href=place.url.clone()>{place.title}</a> }.into_html()
        }
        None => "none: a convention".into_html(),
    };
    let example = format!("{}: {}", field.name, field.example);
    vec![
        ("Set by", Some(set_by(field).into_html())),
        ("Example", Some(view! { <code>{example}</code> }.into_html())),
        ("Specification", Some(specification)),
        ("Required in", codes(field, |entry| entry.required)),
        ("Recommended in", codes(field, |entry| entry.recommended)),
        ("Not allowed in", codes(field, |entry| entry.forbidden)),
        ("Simulator", Some(simulator(field))),
    ]
}

fn set_by(field: &FieldText) -> String {
    let names = field.set_by.join(", ");
    if names == "any" { "whoever sends the message".to_owned() } else { names }
}

/// The codes of which the catalogue lists the field so.
fn codes(
    field: &FieldText,
    listed: fn(&'static Entry) -> &'static [&'static str],
) -> Option<Html> {
    let entries = catalog::entries().filter(|entry| {
        listed(entry).iter().any(|name| name.eq_ignore_ascii_case(field.name))
    });
    let links: Vec<_> =
        entries.map(|entry| view! { <li><CodeLink code=entry.code/></li> }).collect();
    (!links.is_empty()).then(|| view! { <ul>{links}</ul> }.into_html())
}

/// Whether an ask may set the field, with a link that does, or the reason why not.
fn simulator(field: &FieldText) -> Html {
    if let Some(refusal) = field_policy::refusal(field.name) {
        let html = markdown::inline_html(&format!("{refusal}."));
        return view! { <span inner_html=linked(&html)></span> }.into_html();
    }
    let line = format!("{}: {}", field.name, field.example);
    let query = query::encode([("header", &*line)]);
    match Ask::from_query("200", &query) {
        Ok(_) => {
            let address = href(&format!("/codes/200?{query}"));
            view! { <a href=address>"Try it in a 200"</a> }.into_html()
        }
        Err(problems) => {
            let problem = problems.iter().next().map(|problem| problem.detail.clone());
            let html = markdown::inline_html(&problem.unwrap_or_default());
            view! { <span inner_html=linked(&html)></span> }.into_html()
        }
    }
}

fn rules(field: &FieldText) -> Option<Html> {
    let rows: Vec<_> = field.rules().map(rule).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="card">
                <h2>"Rules of the Inspector"</h2>
                <ul class="rule-list">{rows}</ul>
            </section>
        }
        .into_html()
    })
}

fn rule(rule: &'static Rule) -> Html {
    view! {
        <li>
            <a href=href(&format!("/rules/{}", rule.id))><code>{rule.id}</code></a>
            " "
            <span inner_html=linked(&markdown::inline_html(rule.title()))></span>
        </li>
    }
    .into_html()
}
