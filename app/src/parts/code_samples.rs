//! Program texts for a code.

use http_status::Code;
use leptos::prelude::*;
use snippets::{Side, Snippet, snippets};

use crate::page_context::origin;

/// How to answer with a code, and how to handle it, in the tools people use.
#[component]
pub(crate) fn CodeSamples(code: Code) -> impl IntoView {
    let all = snippets(code, &origin());
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
    .into_any()
}

/// One of a group, of which one is open; the first to begin with.
fn sample((place, sample): (usize, Snippet)) -> AnyView {
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
    .into_any()
}
