//! `/search?q=`: whatever the site has.

use leptos::prelude::*;

use crate::{
    base_path::href,
    page_address::page_address,
    parts::{PageMeta, SearchField, found_list},
    search::{Found, search_at},
    search_query::remark,
    written_view::{Html, IntoHtml as _},
};

/// Searches that show what can be found.
const EXAMPLES: [&str; 8] = [
    "too many requests",
    "401 vs 403",
    "ECONNRESET",
    "upstream timed out",
    "curl 52",
    "Retry-After",
    "503,503,200",
    "redirect loop",
];
const WHAT: &str = "Code, symptom, error, header field …";

/// The form, and what was found.
#[component]
pub(crate) fn SearchPage() -> impl IntoView {
    let address = page_address();
    let found = search_at(&address);
    let title = match found.text.as_str() {
        "" => "Search".to_owned(),
        text => format!("Search: {text}"),
    };
    view! {
        <PageMeta
            title
            description="Search for status codes, errors, header fields, faults and rules.".to_owned()
        />
        <div class="search-page">
            <h1>"Search"</h1>
            <SearchField
                id="page-search"
                class="search-form"
                label="Search the site"
                placeholder=WHAT
                text=found.text.clone()
            >
                <button class="button" type="submit">"Search"</button>
            </SearchField>
            {remark(&address).map(|text| view! { <p class="search-cut">{text}</p> })}
            {results(&found)}
        </div>
    }
    .into_html()
}

fn results(found: &Found) -> Html {
    if found.text.is_empty() {
        return view! {
            {what_is_searched()}
            {examples("For instance")}
        }
        .into_html();
    }
    if found.hits.is_empty() {
        return view! {
            <p class="search-count" role="status">"Nothing has “" {found.text.clone()} "”."</p>
            {what_is_searched()}
            {examples("These find something")}
            <p><a href=href("/")>"All codes"</a></p>
        }
        .into_html();
    }
    let count = match found.hits.len() {
        1 => "1 result".to_owned(),
        many => format!("{many} results"),
    };
    let corrected = found.corrected.iter().map(|(typed, meant)| {
        let text = format!("Nothing has “{typed}”: this is for “{meant}”.");
        view! { <p class="search-cut">{text}</p> }
    });
    view! {
        <p class="search-count" role="status">{count}</p>
        {corrected.collect_view()}
        {found_list(found)}
    }
    .into_html()
}

fn what_is_searched() -> impl IntoView {
    view! {
        <p>
            "A search finds codes by number, name and symptom, two codes to compare, several \
             codes to send, what clients and proxies print when they fail, header fields, \
             faults, rules of the Inspector, and pages."
        </p>
    }
    .into_html()
}

fn examples(words: &'static str) -> impl IntoView {
    let links = EXAMPLES.map(|text| {
        let address = href(&format!("/search?q={}", text.replace(' ', "+")));
        view! { <li><a href=address>{text}</a></li> }
    });
    view! {
        <div class="tries">
            <span>{words}</span>
            <ul>{links}</ul>
        </div>
    }
    .into_html()
}
