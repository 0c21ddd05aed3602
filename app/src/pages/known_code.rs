//! The page of a code that has a meaning.

use http_status::Entry;
use leptos::prelude::*;

use crate::{
    content,
    parts::{BenchView, CodeHeader, Explanation, FactCard, PageMeta, code_links},
};

/// What the code says, a workbench for it, and all that is written about it.
#[component]
pub(crate) fn KnownCode(entry: &'static Entry) -> impl IntoView {
    let article = content::article(entry.code);
    let description =
        article.map_or(entry.meaning, |article| article.lead_text.as_str()).to_owned();
    let lead = article.map_or(entry.meaning, |article| article.lead.as_str());
    let related = article.map_or(entry.related, |article| &article.related);
    view! {
        <PageMeta title=format!("{} {}", entry.code, entry.phrase) description/>
        <div class="code-page">
            <CodeHeader code=entry.code>
                <p class="lead" inner_html=lead></p>
                {code_links("Often confused with", related)}
            </CodeHeader>
            <BenchView/>
            <aside class="explanation" aria-label="Explanation">
                {article.map(|article| view! { <Explanation article/> })}
                <FactCard entry/>
            </aside>
        </div>
    }
}
