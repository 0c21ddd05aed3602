//! `/rules` and `/rules/{id}`: what the Inspector looks for.

use inspect::{Level, RULES, Rule, Section};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::NotFoundPage;
use crate::{
    base_path::{href, linked},
    content::markdown,
    parts::{PageMeta, about_page},
    written_view::{Html, IntoHtml as _},
};

const TITLE: &str = "Rules of the Inspector";
const DESCRIPTION: &str = "What the Inspector finds in HTTP responses: each rule with its level, \
                           why it matters, how to mend it, and the section it follows.";

/// Every rule, the gravest first.
#[component]
pub(crate) fn RulesPage() -> impl IntoView {
    let data = about_page("/rules", TITLE, DESCRIPTION);
    let levels = [Level::Error, Level::Warning, Level::Note, Level::Good];
    let groups: Vec<_> = levels.into_iter().filter_map(group).collect();
    view! {
        <PageMeta title=TITLE.to_owned() description=DESCRIPTION.to_owned() path="/rules" data/>
        <div class="rules-page">
            <h1>{TITLE}</h1>
            <p class="lead">
                "The level follows the word of the specification: where it says MUST, or where \
                 clients break, a rule finds an error; where it says SHOULD, a warning; all else \
                 is a note."
            </p>
            <p><code>"curl -si URL | statuslab inspect"</code></p>
            {groups}
        </div>
    }
    .into_html()
}

fn group(level: Level) -> Option<Html> {
    let rules: Vec<_> = RULES.iter().filter(|rule| rule.level == level).collect();
    if rules.is_empty() {
        return None;
    }
    let title = match level {
        Level::Error => "Errors",
        Level::Warning => "Warnings",
        Level::Note => "Notes",
        Level::Good => "Done well",
    };
    let rows = rules.into_iter().map(|rule| {
        view! {
            <li>
                <a href=href(&format!("/rules/{}", rule.id))><code>{rule.id}</code></a>
                " "
                <span inner_html=linked(&markdown::inline_html(rule.title()))></span>
            </li>
        }
    });
    let view = view! {
        <section class="card" data-level=level.id()>
            <h2>{title}</h2>
            <ul class="rule-list">{rows.collect_view()}</ul>
        </section>
    };
    Some(view.into_html())
}

/// One rule, whole.
#[component]
pub(crate) fn RulePage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    match RULES.iter().find(|rule| rule.id == id) {
        Some(rule) => view! { <OneRule rule/> }.into_html(),
        None => view! { <NotFoundPage/> }.into_html(),
    }
}

#[component]
fn OneRule(rule: &'static Rule) -> impl IntoView {
    let Rule { id, level, why, fix, sections, .. } = *rule;
    let (title, finds) = (rule.title(), rule.finds());
    let path = format!("/rules/{id}");
    let heading = markdown::plain_text(title);
    let description = markdown::plain_text(finds);
    let data = about_page(&path, &heading, &description);
    let text = |title: &'static str, text: &str| {
        view! {
            <h2>{title}</h2>
            <p inner_html=linked(&markdown::inline_html(text))></p>
        }
    };
    let sections = sections.iter().map(|Section { title, url }| {
        view! { <li><a href=*url>{*title}</a></li> }
    });
    view! {
        <PageMeta title=heading description path data/>
        <article class="rules-page">
            <h1 inner_html=linked(&markdown::inline_html(title))></h1>
            <p class="lead" data-level=level.id()>
                <span class="level">{level.id()}</span>
                " "
                <code>{id}</code>
            </p>
            <section class="card prose">
                {text("What it finds", finds)}
                {text("Why it matters", why)}
                {text("How to mend it", fix)}
                <h2>"Specification"</h2>
                <ul>{sections.collect_view()}</ul>
            </section>
            <p><a href=href("/rules")>"All rules"</a></p>
        </article>
    }
    .into_html()
}
