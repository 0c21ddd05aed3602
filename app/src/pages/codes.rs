//! `/codes`: every code of the catalogue, by class, with its sentence.

use http_status::{Class, Entry};
use leptos::prelude::*;

use crate::{
    base_path::{href, linked},
    content::article,
    parts::{CodeLink, PageMeta, about_page},
    picker,
    written_view::{Html, IntoHtml as _},
};

const TITLE: &str = "Every HTTP status code";

/// The codes of the registry by class, each class with those that vendors use.
#[component]
pub(crate) fn CodesPage() -> impl IntoView {
    let description = format!(
        "{} status codes with a sentence each: those of the registry, and those that servers \
         and services use besides.",
        picker::entries().count()
    );
    let data = about_page("/codes", TITLE, &description);
    let places = Class::ALL.map(|class| {
        let words = format!("{} {}", class.digits(), class.name());
        view! { <li><a class="code-link" href=format!("#{}", class.id())>{words}</a></li> }
    });
    view! {
        <PageMeta title=TITLE.to_owned() description path="/codes" data/>
        <div class="rules-page">
            <h1>{TITLE}</h1>
            <p class="lead">
                "The first digit says who has to act; the code says what happened. Two that are \
                 often confused are " <a href=href("/compare")>"side by side"</a> "."
            </p>
            <nav class="code-links" aria-label="Classes">
                <ul>{places}</ul>
            </nav>
            {Class::ALL.map(class_of_codes)}
        </div>
    }
    .into_html()
}

fn class_of_codes(class: Class) -> Html {
    let (registered, vendors) = picker::of_class(class);
    let folded = (!vendors.is_empty()).then(|| {
        let words = format!("{} that vendors use", vendors.len());
        // Where the registry has none, they are all that there is.
        view! {
            <details class="vendor-codes" open=registered.is_empty()>
                <summary>{words}</summary>
                {list(&vendors)}
            </details>
        }
    });
    view! {
        <section class="card" id=class.id() data-class=class.id()>
            <h2>{format!("{} {}", class.digits(), class.name())}</h2>
            {(!registered.is_empty()).then(|| list(&registered))}
            {folded}
        </section>
    }
    .into_html()
}

fn list(entries: &[&'static Entry]) -> Html {
    let rows = entries.iter().map(|entry| {
        let lead = article(entry.code).map(|article| article.lead.html());
        view! {
            <li>
                <CodeLink code=entry.code/>
                <span inner_html=linked(lead.unwrap_or_default())></span>
            </li>
        }
    });
    view! { <ul class="code-list">{rows.collect_view()}</ul> }.into_html()
}
