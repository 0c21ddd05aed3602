//! `/search?q=`: codes by number, phrase, symptom, field or any word.

use http_status::{Code, catalog};
use leptos::prelude::*;

use crate::{
    content::{self, Hit},
    page_address::page_address,
    parts::{PageMeta, compare_path},
    search_query::{LONGEST, from_address, remark},
};

/// Searches that show what can be found.
const EXAMPLES: [&str; 6] = [
    "too many requests",
    "upstream timed out",
    "certificate",
    "Retry-After",
    "cloudflare",
    "502 504",
];

/// The form, and what was found.
#[component]
pub(crate) fn SearchPage() -> impl IntoView {
    let address = page_address();
    let text = from_address(&address).trim().to_owned();
    let hits = content::search(&text);
    let title =
        if text.is_empty() { "Search".to_owned() } else { format!("Search: {text}") };
    view! {
        <PageMeta
            title
            description="HTTP status codes by number, phrase, symptom or header field.".to_owned()
        />
        <div class="search-page">
            <h1>"Search"</h1>
            <form class="search-form" role="search" action="/search">
                <input
                    type="search"
                    name="q"
                    aria-label="Number, phrase, symptom or header field"
                    placeholder="Number, phrase, symptom or header field"
                    value=text.clone()
                    maxlength=LONGEST
                    autocomplete="off"
                />
                <button class="button" type="submit">"Search"</button>
            </form>
            {remark(&address).map(|text| view! { <p class="search-cut">{text}</p> })}
            {comparison(&text)}
            {results(&text, &hits)}
        </div>
    }
}

fn results(text: &str, hits: &[Hit]) -> AnyView {
    if text.is_empty() {
        return examples("For instance").into_any();
    }
    if hits.is_empty() {
        return view! {
            <p class="search-count" role="status">"Nothing has “" {text.to_owned()} "”."</p>
            {examples("These find something")}
            <p><a href="/">"All codes"</a></p>
        }
        .into_any();
    }
    let count = match hits.len() {
        1 => "1 code".to_owned(),
        many => format!("{many} codes"),
    };
    let rows: Vec<_> = hits.iter().map(result).collect();
    view! {
        <p class="search-count" role="status">{count}</p>
        <ol class="search-results">{rows}</ol>
    }
    .into_any()
}

fn result(hit: &Hit) -> AnyView {
    let entry = hit.entry;
    let lead = content::article(entry.code).map(|article| article.lead.html());
    let reason = hit.reason.map(|reason| view! { <p class="reason">{reason}</p> });
    view! {
        <li data-class=entry.code.class().id()>
            <a href=format!("/codes/{}", entry.code)>
                <span class="number">{entry.code.get()}</span>
                " "
                <span class="phrase">{entry.phrase}</span>
            </a>
            <p inner_html=lead.unwrap_or(entry.meaning)></p>
            {reason}
        </li>
    }
    .into_any()
}

/// Two codes in one search are compared.
fn comparison(text: &str) -> Option<AnyView> {
    let numbers = text.split(|c: char| !c.is_ascii_alphanumeric());
    let codes: Vec<Code> = numbers
        .filter_map(|word| word.parse().ok())
        .filter(|code| catalog::entry(*code).is_some())
        .collect();
    let [a, b] = codes.as_slice() else { return None };
    (a != b).then(|| {
        let address = compare_path(a.get(), b.get());
        view! {
            <p class="search-compare">
                <a href=address>{format!("{a} and {b} side by side")}</a>
            </p>
        }
        .into_any()
    })
}

fn examples(words: &'static str) -> impl IntoView {
    let links = EXAMPLES.map(|text| {
        let address = format!("/search?q={}", text.replace(' ', "+"));
        view! { <li><a href=address>{text}</a></li> }
    });
    view! {
        <div class="tries">
            <span>{words}</span>
            <ul>{links}</ul>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_known_codes_are_compared() {
        for (text, is_compared) in [
            ("502 504", true),
            ("504-vs-502", true),
            ("502", false),
            ("502 502", false),
            ("502 599 999", false),
            ("502 777", false),
        ] {
            assert_eq!(comparison(text).is_some(), is_compared, "{text}");
        }
    }
}
