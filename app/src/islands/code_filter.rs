//! The search in the picker.

use leptos::{ev, html, prelude::*};

use crate::{
    base_path::href,
    browser::{
        address, focus,
        picker::{self, Arrow},
    },
    filter::{self, SearchText},
    page_address::page_address,
    search_query::{LONGEST, from_address},
    written_view::hydrated,
};

const INPUT: &str = "code-filter-input";

/// Narrows the picker's cells, which the server has rendered, to those that fit
/// a search. Without wasm, the form asks the server for the same.
#[island]
pub fn CodeFilter() -> impl IntoView {
    let search = RwSignal::new(from_address(&page_address()));
    let is_ready = RwSignal::new(false);
    let input = NodeRef::new();
    wake(search, is_ready, input);
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if let Some(code) = first(&search.read_untracked()) {
            address::open(&href(&format!("/codes/{code}")));
        }
    };
    let on_key = move |event: ev::KeyboardEvent| match event.key().as_str() {
        "Escape" => {
            if let Some(input) = input.get_untracked() {
                input.set_value("");
            }
            search.set(String::new());
        }
        "ArrowDown" if picker::enter() => event.prevent_default(),
        _ => {}
    };
    hydrated(view! {
        <form
            class="code-filter"
            role="search"
            action=href("/")
            data-ready=move || is_ready.get().then_some("")
            on:submit=on_submit
        >
            <label class="visually-hidden" for=INPUT>
                "Filter by number, phrase, vendor or header"
            </label>
            <input
                id=INPUT
                node_ref=input
                name="q"
                type="search"
                autocomplete="off"
                spellcheck="false"
                enterkeyhint="go"
                maxlength=LONGEST
                placeholder="404, teapot, “too many requests”, Retry-After …"
                value=search.get_untracked()
                on:input=move |event| search.set(event_target_value(&event))
                on:keydown=on_key
            />
            <kbd class="key" aria-hidden="true">"/"</kbd>
            <p class="code-filter-count" role="status">
                {move || count(&search.read())}
            </p>
        </form>
    })
}

/// Brings the cells and the address in step with the search from now on.
fn wake(
    search: RwSignal<String>,
    is_ready: RwSignal<bool>,
    input: NodeRef<html::Input>,
) {
    Effect::new(move |_| {
        // Somebody may have typed before this ran.
        if let Some(input) = input.get_untracked() {
            search.set(input.value());
        }
        is_ready.set(true);
        let _ =
            window_event_listener(ev::keydown, move |event| on_page_key(&event, input));
    });
    Effect::new(move |_| {
        let search = search.get();
        show(&search);
        if from_address(&page_address()) != search {
            address::replace(&link(&search));
        }
    });
}

fn show(search: &str) {
    let is_searched = !search.trim().is_empty();
    picker::show_only(is_searched, |text| filter::fit(text, search).is_some());
    picker::mark_first(if is_searched { first(search) } else { None });
}

fn on_page_key(event: &ev::KeyboardEvent, input: NodeRef<html::Input>) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let key = event.key();
    let is_handled = match Arrow::from_key(&key) {
        Some(_) if focus::takes_text(event) => false,
        Some(arrow) if picker::step(arrow) => true,
        // Above the first line is the search.
        Some(Arrow::Up) if picker::is_entered() => {
            select(input);
            true
        }
        None if key == "/" && !focus::takes_text(event) => {
            select(input);
            true
        }
        _ => false,
    };
    if is_handled {
        event.prevent_default();
    }
}

fn select(input: NodeRef<html::Input>) {
    if let Some(input) = input.get_untracked() {
        focus::input(input);
    }
}

fn link(search: &str) -> String {
    if search.is_empty() {
        return href("/");
    }
    href("/?") + &http_status::query::encode([("q", search)])
}

/// The codes of the picker: the server takes them from the catalogue, the browser
/// from the page, so that the catalogue stays out of the wasm.
fn search_texts() -> Vec<SearchText> {
    #[cfg(feature = "ssr")]
    return crate::picker::search_texts();
    #[cfg(not(feature = "ssr"))]
    return picker::search_texts();
}

/// The code that Enter opens: the best fit, and the lowest of those.
fn first(search: &str) -> Option<u16> {
    let all = search_texts();
    let fitting =
        all.iter().filter_map(|text| Some((filter::fit(text, search)?, text.code)));
    fitting.min().map(|(_, code)| code)
}

fn count(search: &str) -> String {
    if search.trim().is_empty() {
        return String::new();
    }
    let texts = search_texts();
    let all = texts.len();
    match texts.iter().filter(|text| filter::fit(text, search).is_some()).count() {
        0 => "No code fits. Escape clears the search.".to_owned(),
        1 => format!("1 of {all} codes. Enter opens it."),
        some => format!("{some} of {all} codes"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_and_its_link_are_one() {
        for search in ["", "404", "retry-after", "“too many” & 50%"] {
            assert_eq!(from_address(&link(search)), search);
        }
    }

    #[test]
    fn enter_opens_the_best_fit() {
        for (search, code) in [
            ("50", Some(500)),
            ("teapot", Some(418)),
            ("not found", Some(404)),
            ("zzz", None),
        ] {
            assert_eq!(first(search), code, "{search}");
        }
    }
}
