//! The written content of a code, section by section.

use http_status::Code;
use leptos::prelude::*;

use super::{PictureView, ToldApart, code_links};
use crate::{
    base_path::linked,
    content::{Article, Fix, Neighbour, Prose, picture_of},
    written_view::{Html, IntoHtml as _},
};

/// What the articles mean by "measured".
const MEASURED: &str = "“Measured” means: in November 2026, over HTTP/1.1 without TLS, with \
                        Chromium 156, Firefox ESR 153, curl 7.88 and nginx 1.22.";

/// What one reads first, beside the exchange.
#[component]
pub(crate) fn Explanation(article: &'static Article) -> impl IntoView {
    let picture = picture_of(article.front.code);
    let class = Code::new(article.front.code).map(|code| code.class().id());
    view! {
        <section class="prose" id="meaning" data-class=class>
            <h2>"What it means"</h2>
            <div inner_html=linked(article.meaning.html())></div>
            {picture.map(|picture| view! { <PictureView picture/> })}
        </section>
        {section("causes", "Common causes", &article.causes)}
    }
    .into_html()
}

/// What one reads who has to do something about it.
#[component]
pub(crate) fn Advice(
    article: &'static Article,
    /// Codes that it is taken for.
    related: &'static [u16],
) -> impl IntoView {
    let Article { fix, neighbours, clients, operations, .. } = article;
    let Fix { client, owner, operator } = fix;
    view! {
        <section class="fix" id="fix">
            <h2>"How to fix it"</h2>
            {role("As the client", client)}
            {role("As the server's owner", owner)}
            {role("As the operator in between", operator)}
        </section>
        <section id="told-apart">
            <h2>"Told apart from"</h2>
            <ToldApart neighbours/>
            {code_links("See also", &others(related, neighbours))}
        </section>
        <section class="prose" id="clients">
            <h2>"What clients do with it"</h2>
            <div inner_html=linked(clients.html())></div>
            <p class="measured">{MEASURED}</p>
        </section>
        {section("operations", "For operations", operations)}
    }
    .into_html()
}

/// A section with a heading and text.
pub(crate) fn section(
    id: &'static str,
    title: &'static str,
    text: &'static Prose,
) -> Html {
    view! {
        <section class="prose" id=id>
            <h2>{title}</h2>
            <div inner_html=linked(text.html())></div>
        </section>
    }
    .into_html()
}

/// Related codes that the table does not tell apart.
fn others(related: &[u16], neighbours: &[Neighbour]) -> Vec<u16> {
    let is_told =
        |code: &u16| neighbours.iter().any(|neighbour| neighbour.code == *code);
    related.iter().copied().filter(|code| !is_told(code)).collect()
}

fn role(title: &'static str, text: &'static Prose) -> Html {
    view! {
        <div class="prose">
            <h3>{title}</h3>
            <div inner_html=linked(text.html())></div>
        </div>
    }
    .into_html()
}
