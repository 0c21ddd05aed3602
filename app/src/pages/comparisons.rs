//! `/compare`: every pair of codes that people take for each other.

use http_status::{Code, catalog};
use leptos::prelude::*;

use crate::{
    base_path::href,
    content,
    parts::{CodeLink, PageMeta, about_page, compare_path},
    written_view::{Html, IntoHtml as _},
};

const TITLE: &str = "Status codes that are confused";

/// The pairs, by the lower of the two.
#[component]
pub(crate) fn ComparisonsPage() -> impl IntoView {
    let mut groups: Vec<(Code, Vec<Code>)> = Vec::new();
    for (code, other) in content::pairs() {
        match groups.last_mut() {
            Some((first, others)) if *first == code => others.push(other),
            _ => groups.push((code, vec![other])),
        }
    }
    let description = format!(
        "{} pairs of HTTP status codes side by side: what each of the two means, and how to \
         tell them apart.",
        content::pairs().count()
    );
    let data = about_page("/compare", TITLE, &description);
    let groups: Vec<_> =
        groups.iter().map(|(code, others)| group(*code, others)).collect();
    view! {
        <PageMeta title=TITLE.to_owned() description path="/compare" data/>
        <div class="rules-page comparisons-page">
            <h1>{TITLE}</h1>
            <p class="lead">
                "Each pair is a page: what both mean, who causes them, and what one does about \
                 them. " <a href=href("/which-code")>"Questions lead to a code"</a>
                " where neither of the two may be the right one."
            </p>
            {groups}
        </div>
    }
    .into_html()
}

fn group(code: Code, others: &[Code]) -> Html {
    let rows = others.iter().map(|other| {
        let words = format!("{code} vs {other}");
        let phrases =
            format!("{} or {}", catalog::phrase(code), catalog::phrase(*other));
        view! {
            <li>
                <a href=href(&compare_path(code.get(), other.get()))>{words}</a>
                " "
                {phrases}
            </li>
        }
    });
    view! {
        <section class="card" data-class=code.class().id()>
            <h2><CodeLink code/></h2>
            <ul class="rule-list">{rows.collect_view()}</ul>
        </section>
    }
    .into_html()
}
