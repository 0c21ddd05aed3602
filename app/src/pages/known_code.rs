//! The page of a code that has a meaning.

use http_status::Entry;
use leptos::prelude::*;

use crate::{
    base_path::linked,
    content,
    parts::{
        Advice, CodeHeader, CodeSamples, Contents, Explanation, FactCard, PageMeta,
        WorkbenchView, about_code, section,
    },
    written_view::IntoHtml as _,
};

/// What the code says and a workbench for it; beside them, all that is written about it.
#[component]
pub(crate) fn KnownCode(entry: &'static Entry) -> impl IntoView {
    let article = content::article(entry.code);
    let description = article
        .map_or_else(|| entry.meaning.to_owned(), |article| article.lead.plain());
    let lead = article.map_or(entry.meaning, |article| article.lead.html());
    let data = about_code(entry, &description);
    view! {
        <PageMeta
            title=format!("{} {}", entry.code, entry.phrase)
            description
            path=format!("/codes/{}", entry.code)
            card=entry.code
            data
        />
        <div class="code-page">
            <div class="instrument">
                <CodeHeader code=entry.code>
                    <p class="lead" inner_html=linked(lead)></p>
                </CodeHeader>
                <WorkbenchView/>
            </div>
            <article class="reading" aria-label="Explanation">
                <Contents has_article=article.is_some()/>
                {article.map(|article| view! { <Explanation article/> })}
                {article.map(|article| view! { <Advice article related=entry.related/> })}
                <CodeSamples code=entry.code/>
                <FactCard entry/>
                {article.map(|article| {
                    section("history", "History and specification", &article.history)
                })}
            </article>
        </div>
    }
    .into_html()
}
