//! The home page: where to start, the codes that people meet, and the picker of all.

use http_status::{Class, Code, Entry, catalog};
use leptos::prelude::*;

use crate::{
    base_path::href,
    content::article,
    filter,
    islands::CodeFilter,
    page_address::page_address,
    parts::{Hydration, Island, PageMeta},
    picker,
    search_query::{from_address, remark},
    written_view::{Html, IntoHtml as _},
};

/// The codes that people meet, the most frequent of each class.
const MET: [u16; 12] = [200, 301, 304, 400, 401, 403, 404, 429, 500, 502, 503, 504];

/// What the service is for, each with an ask to start from.
const STARTERS: [(&str, &str, &str); 3] = [
    (
        "/codes/503,503,200?order=sequence&key=starter&on_end=loop",
        "A sequence",
        "503, 503, then 200: does your client try again, and does it wait?",
    ),
    (
        "/codes/200?fault=truncate",
        "A fault",
        "A 200 that breaks off halfway: does your client notice what is missing?",
    ),
    (
        "/inspect?example=caching",
        "The Inspector",
        "Paste a response: what is wrong with it, and what caches make of it.",
    ),
];

/// What people meet, then every code by class.
#[component]
pub(crate) fn HomePage() -> impl IntoView {
    let address = page_address();
    let search = from_address(&address);
    let classes: Vec<_> =
        Class::ALL.into_iter().map(|class| code_class(class, &search)).collect();
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
            // While somebody searches, what was found stands directly below.
            <div class="before-search" hidden=!search.trim().is_empty()>
                {starters()} {met()}
            </div>
            {classes}
        </div>
    }
    .into_html()
}

fn starters() -> Html {
    let cards = STARTERS.map(|(address, title, text)| {
        view! {
            <li>
                <a class="starter" href=href(address)>
                    <strong>{title}</strong>
                    <span>{text}</span>
                </a>
            </li>
        }
    });
    view! { <ul class="starters" aria-label="Where to start">{cards}</ul> }.into_html()
}

/// The codes of [`MET`], with a line each.
fn met() -> Html {
    let codes = MET.into_iter().filter_map(Code::new).map(|code| {
        let line = article(code).map(|article| article.lead.plain());
        view! {
            <li data-class=code.class().id()>
                <a class="met" href=href(&format!("/codes/{code}"))>
                    <strong>
                        <span class="number">{code.get()}</span>
                        " "
                        {catalog::phrase(code)}
                    </strong>
                    <span>{line}</span>
                </a>
            </li>
        }
    });
    view! {
        <section class="met-codes" aria-labelledby="met">
            <h2 id="met">"Those that people meet"</h2>
            <ul>{codes.collect_view()}</ul>
        </section>
    }
    .into_html()
}

/// A class with its codes: those of the registry, then those of vendors.
fn code_class(class: Class, search: &str) -> Html {
    let fits =
        |entry: &Entry| filter::fit(&picker::search_text(entry), search).is_some();
    let (registered, vendors) = picker::of_class(class);
    let is_empty = !registered.iter().chain(&vendors).any(|entry| fits(entry));
    let grid = |entries: &[&'static Entry]| {
        let cells = entries.iter().map(|entry| code_cell(entry, !fits(entry)));
        (!entries.is_empty())
            .then(|| view! { <ul class="code-grid">{cells.collect_view()}</ul> })
    };
    let folded = (!vendors.is_empty()).then(|| {
        let words = format!("{} more, of vendors", vendors.len());
        view! {
            <details class="vendor-codes" open=!search.trim().is_empty()>
                <summary>{words}</summary>
                {grid(&vendors)}
            </details>
        }
    });
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
            {grid(&registered)}
            {folded}
        </section>
    }
    .into_html()
}

fn code_cell(entry: &Entry, is_hidden: bool) -> Html {
    let code = entry.code;
    let words = picker::search_text(entry);
    let vendor = (!entry.registration.is_registered()).then_some("");
    view! {
        <li hidden=is_hidden>
            <a
                class="code-cell"
                href=href(&format!("/codes/{code}"))
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
    .into_html()
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
