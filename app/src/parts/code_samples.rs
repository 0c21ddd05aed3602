//! Program texts for a code.

use http_status::{Ask, Code};
use leptos::prelude::*;
use snippets::{Side, Snippet, snippets};

use crate::{
    page_address::{page_address, parameters_in},
    page_context::base_url,
    workbench::{pairs_of, rows_of},
    written_view::{Html, IntoHtml as _},
};

/// The longest query that the texts follow.
const LONGEST: usize = 500;

/// How to answer with a code, and how to handle it, in the tools people use. Clients
/// ask for what the page asks for, and servers answer with its fields.
#[component]
pub(crate) fn CodeSamples(code: Code) -> impl IntoView {
    let rows = rows_of(&parameters_in(&page_address()));
    let ask = Ask::from_pairs(&code.to_string(), &pairs_of(&rows)).ok();
    let query = ask.as_ref().map(Ask::to_query);
    let query = query.filter(|query| query.len() <= LONGEST).unwrap_or_default();
    let all = snippets(code, &base_url(), &query);
    let of = |side: Side| {
        let samples = all.iter().filter(|sample| sample.tool.side() == side);
        samples.cloned().enumerate().map(sample).collect_view()
    };
    view! {
        <section class="samples" id="answer-with-it">
            <h2>"Answer with it"</h2>
            {of(Side::Server)}
        </section>
        <section class="samples" id="handle-it">
            <h2>"Handle it"</h2>
            {of(Side::Client)}
        </section>
    }
    .into_html()
}

/// One of a group, of which one is open; the first to begin with.
fn sample((place, sample): (usize, Snippet)) -> Html {
    let Snippet { tool, text, limit } = sample;
    let group = match tool.side() {
        Side::Server => "server",
        Side::Client => "client",
    };
    view! {
        <details class="sample" name=group open=place == 0>
            <summary>{tool.name()}</summary>
            {limit.map(|limit| view! { <p class="hint">{limit}</p> })}
            <div class="sample-text">
                <pre tabindex="0"><code id=format!("code-{}", tool.id())>{text}</code></pre>
                <button class="copy-code" type="button">"Copy"</button>
            </div>
        </details>
    }
    .into_html()
}
