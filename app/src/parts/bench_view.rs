//! The workbench as the server renders it. The browser finds its parts by their
//! ids.

use http_status::Fault;
use leptos::prelude::*;
use report::text::attribute;

use crate::{
    bench::{Copyable, METHODS, State, Tab, chips_html, hint, rows_html, side_html},
    content,
    here::{code_of, here},
    islands::Workbench,
    parts::{Hydration, Island, refused_ask, report_card},
};

/// The workbench of the code that this page is about, asleep; where its address asks
/// for too much, what is wrong with that.
#[component]
pub(crate) fn BenchView() -> impl IntoView {
    let address = here();
    let refused = code_of(&address).and_then(|code| refused_ask(code, &address));
    refused.or_else(|| {
        let state = State::restore(&address, String::new())?;
        let view = view! {
            <Hydration island=Island::Workbench/>
            <Workbench>
                <form class="ask" aria-label="Request">
                    <div class="ask-card">{command_bar(&state)} {curl_bar(&state)}</div>
                    {options(&state)}
                </form>
                {exchange_card(&state)}
                {report_card(&state)}
                {copy_feedback()}
            </Workbench>
        };
        Some(view.into_any())
    })
}

fn command_bar(state: &State) -> AnyView {
    let path = state.path();
    let query = path.find('?').unwrap_or(path.len());
    let (path, query) = path.split_at_checked(query).unwrap_or_default();
    let methods = METHODS.map(|method| {
        view! { <option value=method selected=method == state.method>{method}</option> }
    });
    view! {
        <div class="command-bar">
            <select class="method" id="method" aria-label="Method" autocomplete="off" disabled>
                {methods}
            </select>
            // Text, because a link would send the request by being followed.
            <div class="simulator-url" role="group" aria-label="Simulator URL" tabindex="0">
                <code>
                    <span class="origin" id="origin"></span>
                    <span class="path" id="path">{path.to_owned()}</span>
                    <span class="query" id="query">{query.to_owned()}</span>
                </code>
            </div>
            {copy_button(Copyable::Url)}
            <button class="send" id="send" type="submit" disabled>
                "Send" <span aria-hidden="true">" ↵"</span>
            </button>
        </div>
    }
    .into_any()
}

fn curl_bar(state: &State) -> AnyView {
    view! {
        <div class="curl-bar">
            <span class="prompt" aria-hidden="true">"$"</span>
            <div class="curl-line" role="group" aria-label="curl command" tabindex="0">
                <code id="curl">{state.curl()}</code>
            </div>
            {copy_button(Copyable::Curl)}
            {copy_button(Copyable::Link)}
        </div>
    }
    .into_any()
}

fn copy_button(what: Copyable) -> AnyView {
    view! {
        <button class="copy-button" type="button" id=what.id() data-do=what.id() disabled>
            {what.label()}
        </button>
    }
    .into_any()
}

fn options(state: &State) -> AnyView {
    let chips = |is_first| chips_html(&state.chips(), is_first, true);
    let problems = state.rows.iter().filter_map(|row| state.checked.problem(row.id));
    let problems: Vec<_> = problems
        .map(|problem| view! { <p class="hint" data-problem="">{hint(problem)}</p> })
        .collect();
    view! {
        <div class="option-chips" role="group" aria-label="Options">
            <div class="first-chips" id="chips" inner_html=chips(true)></div>
            {fault_picker(state)}
            <details class="more-options">
                <summary id="more-options">"more options"</summary>
                <div class="more-chips" id="more-chips" inner_html=chips(false)></div>
            </details>
        </div>
        <div class="option-rows" id="rows" inner_html=rows_html(&state.rows, true)></div>
        <noscript>{problems}</noscript>
    }
    .into_any()
}

/// Every fault, as a link that adds it to what is asked, and what clients make of it.
fn fault_picker(state: &State) -> AnyView {
    let chosen = state.rows.iter().find(|row| row.option == "fault");
    let items = Fault::ALL.iter().map(|fault| {
        let id = fault.id();
        let mut with = state.clone();
        with.put("fault", id);
        let is_chosen = chosen.is_some_and(|row| row.text == id);
        let told = content::observed().map(|observed| {
            let about = format!("What clients make of {id}");
            view! {
                <a class="told" href=format!("/faults#{id}") title=about>
                    {observed.tally(*fault)}
                </a>
            }
        });
        view! {
            <li>
                <a
                    href=with.page_link()
                    data-do=format!("fault-{id}")
                    aria-current=is_chosen.then_some("true")
                >
                    <code>{id}</code>
                </a>
                {told}
                <p>{fault.about().summary}</p>
            </li>
        }
    });
    view! {
        <details class="fault-picker">
            <summary>
                <span class="pill">
                    <span class="sign" aria-hidden="true"></span>
                    "fault"
                </span>
            </summary>
            <ul>{items.collect_view()}</ul>
            <a class="of-faults" href="/faults">"What clients make of them"</a>
        </details>
    }
    .into_any()
}

fn exchange_card(state: &State) -> AnyView {
    let tabs = Tab::ALL.map(|tab| {
        let is_open = tab == state.tab;
        view! {
            <button
                class="tab"
                type="button"
                role="tab"
                id=format!("tab-{}", tab.id())
                data-do=format!("tab-{}", tab.id())
                aria-controls=format!("panel-{}", tab.id())
                aria-selected=is_open.to_string()
                tabindex=if is_open { "0" } else { "-1" }
                disabled
            >
                {label(tab)}
            </button>
        }
    });
    let panels = Tab::ALL.map(|tab| {
        view! {
            <div
                class="panel"
                role="tabpanel"
                id=format!("panel-{}", tab.id())
                aria-labelledby=format!("tab-{}", tab.id())
                tabindex="0"
                hidden=tab != state.tab
                inner_html=panel(state, tab)
            ></div>
        }
    });
    view! {
        <section class="exchange-card" aria-label="Exchange">
            <div class="tabs" role="tablist" aria-label="Exchange">{tabs}</div>
            {panels}
            <p class="exchange-actions" id="exchange-actions" hidden>
                <button class="cancel" type="button" data-do="cancel">"Cancel"</button>
            </p>
        </section>
    }
    .into_any()
}

fn panel(state: &State, tab: Tab) -> String {
    if tab != Tab::Wire {
        return side_html(&state.side(tab));
    }
    // Scripts put the transcript in its place.
    let path = state.path().replacen("/api/status/", "/api/wire/", 1);
    let mut html = "<p class=\"summary\"><a".to_owned();
    attribute(&mut html, "href", &path);
    html.push_str(">The transcript as JSON</a></p>");
    html
}

const fn label(tab: Tab) -> &'static str {
    match tab {
        Tab::Sent => "What this URL sends",
        Tab::Seen => "What your browser saw",
        Tab::Wire => "On the wire",
    }
}

fn copy_feedback() -> AnyView {
    view! {
        <div class="copy-feedback">
            <p class="copy-done" id="copy-done" role="status"></p>
            <div class="copy-by-hand" id="copy-by-hand" hidden>
                <label for="copy-by-hand-text">
                    "The browser keeps the clipboard from this page. The text is selected: press \
                     Ctrl+C or ⌘C."
                </label>
                <input id="copy-by-hand-text" readonly/>
                <button type="button" data-do="close">"Close"</button>
            </div>
        </div>
    }
    .into_any()
}
