//! The written content of a code, in cards.

use leptos::prelude::*;

use super::ToldApart;
use crate::content::Article;

/// A card for each section of an article.
#[component]
pub(crate) fn Explanation(article: &'static Article) -> impl IntoView {
    let Article { meaning, causes, neighbours, clients, .. } = article;
    view! {
        <section class="card prose">
            <h2>"What it means"</h2>
            <div inner_html=meaning.as_str()></div>
        </section>
        <section class="card listing">
            <h2>"Common causes"</h2>
            <div inner_html=causes.as_str()></div>
        </section>
        <section class="card">
            <h2>"Told apart from"</h2>
            <ToldApart neighbours/>
        </section>
        <section class="card listing">
            <h2>"What clients do"</h2>
            <div inner_html=clients.as_str()></div>
        </section>
    }
}
