//! The written content of a code, in cards.

use leptos::prelude::*;

use super::ToldApart;
use crate::content::{Article, Fix, Prose};

/// What the articles mean by "measured".
const MEASURED: &str = "“Measured” means: in November 2026, over HTTP/1.1 without TLS, with \
                        Chromium 156, Firefox ESR 153, curl 7.88 and nginx 1.22.";

/// What one reads first, beside the exchange.
#[component]
pub(crate) fn Explanation(article: &'static Article) -> impl IntoView {
    view! {
        {card("meaning", "What it means", &article.meaning)}
        {card("causes", "Common causes", &article.causes)}
    }
}

/// What one reads who has to do something about it.
#[component]
pub(crate) fn Advice(article: &'static Article) -> impl IntoView {
    let Article { fix, neighbours, clients, operations, .. } = article;
    let Fix { client, owner, operator } = fix;
    view! {
        <section class="card fix" id="fix">
            <h2>"How to fix it"</h2>
            {role("As the client", client)}
            {role("As the server's owner", owner)}
            {role("As the operator in between", operator)}
        </section>
        <section class="card wide" id="told-apart">
            <h2>"Told apart from"</h2>
            <ToldApart neighbours/>
        </section>
        <section class="card prose" id="clients">
            <h2>"What clients do with it"</h2>
            <div inner_html=clients.html()></div>
            <p class="measured">{MEASURED}</p>
        </section>
        {card("operations", "For operations", operations)}
    }
}

/// A card with a heading and text.
pub(crate) fn card(
    id: &'static str,
    title: &'static str,
    text: &'static Prose,
) -> AnyView {
    view! {
        <section class="card prose" id=id>
            <h2>{title}</h2>
            <div inner_html=text.html()></div>
        </section>
    }
    .into_any()
}

fn role(title: &'static str, text: &'static Prose) -> AnyView {
    view! {
        <div class="prose">
            <h3>{title}</h3>
            <div inner_html=text.html()></div>
        </div>
    }
    .into_any()
}
