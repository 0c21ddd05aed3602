//! `/compare/{a}-vs-{b}`: two codes side by side, from what is written about
//! each.

use http_status::{Code, Entry, catalog};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::{NotFoundPage, answer_moved};
use crate::{
    base_path::{href, linked},
    content::{self, Article, Prose},
    parts::{ClassChip, CodeLink, PageMeta, about_page, compare_path, facts_of},
    written_view::{Html, IntoHtml as _},
};

/// A code with its article.
#[derive(Clone, Copy)]
struct Side {
    entry: &'static Entry,
    article: &'static Article,
}

impl Side {
    fn parse(text: &str) -> Option<Self> {
        let code: Code = text.parse().ok()?;
        Some(Self { entry: catalog::entry(code)?, article: content::article(code)? })
    }

    const fn code(self) -> Code {
        self.entry.code
    }
}

/// Two codes of the catalogue, the lower one first; the other way round is a
/// redirect.
#[component]
pub(crate) fn ComparePage() -> impl IntoView {
    let pair = use_params_map().read_untracked().get("pair").unwrap_or_default();
    let sides =
        pair.split_once("-vs-").and_then(|(a, b)| Side::parse(a).zip(Side::parse(b)));
    match sides {
        Some((a, b)) if a.code() < b.code() => view! { <Comparison a b/> }.into_html(),
        Some((a, b)) if a.code() > b.code() => {
            answer_moved(&compare_path(a.code().get(), b.code().get()));
            view! { <Comparison a=b b=a/> }.into_html()
        }
        _ => view! { <NotFoundPage/> }.into_html(),
    }
}

#[component]
fn Comparison(a: Side, b: Side) -> impl IntoView {
    let (left, right) = (a.code(), b.code());
    let title = format!("{left} vs {right}: {} or {}", a.entry.phrase, b.entry.phrase);
    let description = format!(
        "{left}: {} {right}: {}",
        a.article.lead.plain(),
        b.article.lead.plain()
    );
    let path = compare_path(left.get(), right.get());
    let data = about_page(&path, &title, &description);
    let own = |side: Side| side.article.difference(side.code().get());
    view! {
        <PageMeta title description path card=left data/>
        <div class="compare-page">
            <h1>{format!("{left} or {right}?")}</h1>
            <div class="sides">{[a, b].map(head)}</div>
            {facts([a, b])}
            {row("The difference", [a, b], own)}
            {row("What it means", [a, b], |side| Some(&side.article.meaning))}
            {row("Common causes", [a, b], |side| Some(&side.article.causes))}
            {row("What the client can do", [a, b], |side| Some(&side.article.fix.client))}
            {row("What the server's owner can do", [a, b], |side| Some(&side.article.fix.owner))}
            {row("What the operator in between can do", [a, b], |side| Some(&side.article.fix.operator))}
            {row("What clients do with it", [a, b], |side| Some(&side.article.clients))}
            {row("For operations", [a, b], |side| Some(&side.article.operations))}
            {others([a, b])}
        </div>
    }
    .into_html()
}

fn head(side: Side) -> Html {
    let code = side.code();
    view! {
        <header class="side" data-class=code.class().id()>
            <a class="code-number" href=href(&format!("/codes/{code}"))>{code.get()}</a>
            <p class="phrase">{side.entry.phrase}</p>
            <ClassChip class=code.class()/>
            <p class="lead" inner_html=linked(side.article.lead.html())></p>
        </header>
    }
    .into_html()
}

/// A heading, and what each article has to say under it.
fn row(
    title: &'static str,
    sides: [Side; 2],
    text: impl Fn(Side) -> Option<&'static Prose>,
) -> Html {
    let cells = sides.map(|side| {
        let code = side.code();
        view! {
            <div class="side prose" data-class=code.class().id()>
                <p class="of-code">{code.get()}</p>
                <div inner_html=linked(text(side).map_or("", Prose::html))></div>
            </div>
        }
    });
    view! {
        <section class="card">
            <h2>{title}</h2>
            <div class="sides">{cells}</div>
        </section>
    }
    .into_html()
}

/// The facts that at least one of the two has.
fn facts(sides: [Side; 2]) -> Html {
    let [left, right] = sides.map(|side| facts_of(side.entry));
    let rows = left.into_iter().zip(right).filter_map(|((name, left), (_, right))| {
        if left.is_none() && right.is_none() {
            return None;
        }
        let cell = |value: Option<Html>| value.unwrap_or_else(|| "–".into_html());
        Some(view! {
            <tr>
                <th scope="row">{name}</th>
                <td>{cell(left)}</td>
                <td>{cell(right)}</td>
            </tr>
        })
    });
    let rows = rows.collect_view();
    let heads = sides.map(|side| {
        let code = side.code();
        view! { <th scope="col" data-class=code.class().id()>{code.get()}</th> }
    });
    view! {
        <section class="card">
            <h2>"Facts"</h2>
            <table class="facts-of-both">
                <thead>
                    <tr>
                        <td></td>
                        {heads}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_html()
}

/// Links to both codes, and to what each is compared with besides.
fn others(sides: [Side; 2]) -> Html {
    let [a, b] = sides.map(Side::code);
    let lists = sides.map(|side| {
        let code = side.code();
        let links = side
            .entry
            .related
            .iter()
            .filter(|other| **other != a.get() && **other != b.get());
        let links = links.map(|other| {
            let address = href(&compare_path(code.get(), *other));
            view! {
                <li>
                    <a class="code-link" href=address>{format!("{code} vs {other}")}</a>
                </li>
            }
        });
        view! { <li><CodeLink code/></li> {links.collect_view()} }
    });
    view! {
        <div class="code-links">
            <span>"Go on with"</span>
            <ul>{lists}</ul>
        </div>
    }
    .into_html()
}
