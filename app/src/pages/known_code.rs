//! The page of a code that has a meaning.

use http_status::Entry;
use leptos::prelude::*;

use crate::{
    content,
    parts::{
        Advice, CodeHeader, CodeSamples, Explanation, FactCard, PageMeta,
        WorkbenchView, about_code, card, code_links,
    },
};

/// What the code says, a workbench for it, and all that is written about it.
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
            <CodeHeader code=entry.code>
                <p class="lead" inner_html=lead></p>
                {code_links("Often confused with", entry.related)}
            </CodeHeader>
            <WorkbenchView/>
            <aside class="explanation" aria-label="Explanation">
                {article.map(|article| view! { <Explanation article/> })}
            </aside>
            <div class="guide">
                {article.map(|article| view! { <Advice article/> })}
                <CodeSamples code=entry.code/>
                <FactCard entry/>
                {article.map(|article| {
                    card("history", "History and specification", &article.history)
                })}
            </div>
        </div>
    }
}
