//! What a search found, as a list.

use leptos::prelude::*;

use crate::{
    base_path::{below_base, href},
    search::{Found, Hit, Kind, Link, search_path},
    written_view::{Html, IntoHtml as _},
};

/// More suggestions than this are a list to be read.
const MOST_SUGGESTIONS: usize = 5;

/// Each hit with its kind, its name and a line; the words that were searched for are
/// marked.
pub(crate) fn found_list(found: &Found) -> Html {
    let rows: Vec<_> = found.hits.iter().map(|hit| row(found, hit)).collect();
    view! { <ol class="search-results">{rows}</ol> }.into_html()
}

/// What fits an address that leads nowhere; nothing where nothing does. Things of the
/// kind that the address is about come first.
pub(crate) fn suggestions(path: &str, kind: Option<Kind>) -> Option<Html> {
    let mut found = search_path(below_base(path).unwrap_or(path));
    found.hits.sort_by_key(|hit| kind.is_some_and(|kind| hit.kind != kind));
    found.hits.truncate(MOST_SUGGESTIONS);
    (!found.hits.is_empty()).then(|| {
        view! {
            <section class="suggested">
                <h2>"Perhaps you want"</h2>
                {found_list(&found)}
            </section>
        }
        .into_html()
    })
}

fn row(found: &Found, hit: &Hit) -> Html {
    let reason = hit.reason.map(|reason| {
        view! { <p class="reason"><code>{marked(found, reason)}</code></p> }
    });
    let more: Vec<_> = hit.more.iter().map(link).collect();
    let more = (!more.is_empty()).then(|| view! { <ul class="leads-to">{more}</ul> });
    view! {
        <li data-class=hit.class data-kind=hit.kind.id()>
            <p class="kind">{hit.kind.id()}</p>
            <a href=href(&hit.path)>{title(found, hit)}</a>
            <p>{marked(found, &hit.line)}</p>
            {reason}
            {more}
        </li>
    }
    .into_html()
}

/// The number of a code stands apart.
fn title(found: &Found, hit: &Hit) -> Html {
    match hit.title.split_once(' ') {
        Some((number, phrase)) if hit.kind == Kind::Code => view! {
            <span class="number">{marked(found, number)}</span>
            " "
            <span class="phrase">{marked(found, phrase)}</span>
        }
        .into_html(),
        _ => marked(found, &hit.title).into_html(),
    }
}

fn link(link: &Link) -> Html {
    view! { <li><a class="code-link" href=href(&link.path)>{link.title.clone()}</a></li> }
        .into_html()
}

fn marked(found: &Found, text: &str) -> Vec<Html> {
    let pieces = found.marks(text).into_iter();
    let view = |(is_marked, piece): (bool, &str)| {
        let piece = piece.to_owned();
        if is_marked {
            view! { <mark>{piece}</mark> }.into_html()
        } else {
            piece.into_html()
        }
    };
    pieces.map(view).collect()
}
