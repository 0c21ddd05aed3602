//! The picker: every code at once.

use http_status::{Class, Entry};
use leptos::prelude::*;

use crate::{
    filter,
    islands::CodeFilter,
    page_address::page_address,
    parts::{Hydration, Island, PageMeta},
    picker,
    search_query::{from_address, remark},
};

/// Asks that are worth a try: the address and its words.
const TRIES: [(&str, &str); 4] = [
    ("/codes/502", "502 Bad Gateway"),
    ("/codes/429?retry_after=120", "429 with Retry-After"),
    ("/codes/200?interim=103", "103 before a 200"),
    ("/codes/503?delay=2s", "503 after 2 s"),
];

/// Every code, by class.
#[component]
pub(crate) fn HomePage() -> impl IntoView {
    let address = page_address();
    let search = from_address(&address);
    let classes: Vec<_> =
        Class::ALL.into_iter().map(|class| code_class(class, &search)).collect();
    let tries = TRIES.map(|(link, words)| view! { <li><a href=link>{words}</a></li> });
    view! {
        <PageMeta
            path="/"
            title="Every HTTP status code, for real".to_owned()
            description="Pick any HTTP status code and get it for real: a simulator URL for \
                         curl, tests and monitors, with an explanation of every code."
                .to_owned()
        />
        <div class="home-page">
            <div class="home-head">
                <h1>"Ask for any status. Get it for real."</h1>
                <p class="lead">
                    "Pick a code, copy its URL into curl, a test or a monitor, or send it from \
                     here and see what your browser makes of it."
                </p>
            </div>
            <Hydration island=Island::CodeFilter/>
            <CodeFilter/>
            {remark(&address).map(|text| view! { <p class="search-cut">{text}</p> })}
            <div class="tries">
                <span>"Try"</span>
                <ul>{tries}</ul>
            </div>
            {classes}
        </div>
    }
}

/// A class with its codes: those of the registry, then those of vendors.
fn code_class(class: Class, search: &str) -> AnyView {
    let fits =
        |entry: &Entry| filter::fit(&picker::search_text(entry), search).is_some();
    let entries: Vec<_> =
        picker::entries().filter(|e| e.code.class() == class).collect();
    let is_empty = !entries.iter().any(|entry| fits(entry));
    let cells: Vec<_> = entries.into_iter().map(|e| code_cell(e, !fits(e))).collect();
    let heading = format!("class-{}", class.id());
    view! {
        <section
            class="code-class"
            data-class=class.id()
            aria-labelledby=heading.clone()
            hidden=is_empty
        >
            <h2 id=heading.clone()>
                {format!("{} {}", class.digits(), class.name())}
            </h2>
            <p class="tagline">{tagline(class)}</p>
            <ul class="code-grid">{cells}</ul>
        </section>
    }
    .into_any()
}

fn code_cell(entry: &Entry, is_hidden: bool) -> AnyView {
    let code = entry.code;
    let words = picker::search_text(entry);
    let vendor = (!entry.registration.is_registered()).then_some("");
    view! {
        <li hidden=is_hidden>
            <a
                class="code-cell"
                href=format!("/codes/{code}")
                data-code=code.get()
                data-names=words.names
                data-words=words.more
                data-vendor=vendor
            >
                <span class="number">{code.get()}</span>
                " "
                <span class="phrase">{entry.phrase}</span>
            </a>
        </li>
    }
    .into_any()
}

const fn tagline(class: Class) -> &'static str {
    match class {
        Class::Informational => "an interim word before the answer",
        Class::Successful => "it worked",
        Class::Redirection => "look elsewhere, or at your own copy",
        Class::ClientError => "the request has to change",
        Class::ServerError => "the request was fine",
        Class::OutOfRange => "beyond what HTTP defines, and met all the same",
    }
}
