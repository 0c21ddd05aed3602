//! A code beside those that it is taken for.

use http_status::{Code, catalog};
use leptos::prelude::*;

use crate::{
    base_path::{href, linked},
    content::Neighbour,
    written_view::{Html, IntoHtml as _},
};

/// A row for each code; the first is the page's own, the others have a link to
/// the two side by side.
#[component]
pub(crate) fn ToldApart(neighbours: &'static [Neighbour]) -> impl IntoView {
    let own = neighbours.first().map_or(0, |own| own.code);
    let rows: Vec<_> = neighbours.iter().map(|neighbour| row(own, neighbour)).collect();
    view! {
        <table class="told-apart">
            <thead class="visually-hidden">
                <tr>
                    <th scope="col">"Code"</th>
                    <th scope="col">"What it says"</th>
                    <th scope="col">"Side by side"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_html()
}

fn row(own: u16, neighbour: &'static Neighbour) -> Html {
    let Neighbour { code: number, is_link, difference } = neighbour;
    let code = Code::new(*number);
    let phrase = code.map(catalog::phrase);
    let name = view! { <span class="number">{*number}</span> " " <span class="phrase">{phrase}</span> };
    let name = if *is_link {
        view! { <a href=href(&format!("/codes/{number}"))>{name}</a> }.into_html()
    } else {
        name.into_html()
    };
    let compare = is_link.then(|| {
        let address = compare_path(own, *number);
        view! { <a href=href(&address)>{format!("{own} vs {number}")}</a> }
    });
    view! {
        <tr data-class=code.map(|code| code.class().id())>
            <th scope="row">{name}</th>
            <td inner_html=linked(difference.html())></td>
            <td class="compare-link">{compare}</td>
        </tr>
    }
    .into_html()
}

/// The page of two codes side by side.
pub(crate) fn compare_path(a: u16, b: u16) -> String {
    format!("/compare/{}-vs-{}", a.min(b), a.max(b))
}
