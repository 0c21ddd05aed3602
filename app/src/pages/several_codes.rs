//! The page of several codes: a choice among them, or one after the other.

use http_status::{Ask, Code, Codes, catalog};
use leptos::prelude::*;

use crate::{
    base_path::href,
    page_address::{page_address, parameters_in},
    page_context::page_context,
    parts::{PageMeta, WorkbenchView, step_list},
    written_view::IntoHtml as _,
};

/// The most codes that are listed. A range may have hundreds.
const MOST: usize = 24;
/// The most characters of a heading. An address may have thousands.
const LONGEST: usize = 48;

/// How the codes are given, a workbench for them, and what each of them says.
#[component]
pub(crate) fn SeveralCodes(codes: Codes) -> impl IntoView {
    let name = heading(&codes);
    let address = page_address();
    let is_sequence = is_in_order(&address);
    let list = match sequence(&codes, &address) {
        Some(ask) => step_list(&ask),
        None => view! { <CodeList codes=codes.clone()/> }.into_html(),
    };
    let lead = if is_sequence {
        "Each request with the same key gets the next of these codes."
    } else {
        "Each request gets one of these codes, chosen by chance."
    };
    view! {
        <PageMeta title=name.clone() description=format!("{name}. {lead}")/>
        <div class="code-page">
            <div class="instrument">
                <header class="code-header">
                    <div class="code-title">
                        <h1>{name}</h1>
                    </div>
                    <p class="lead">{lead}</p>
                </header>
                <WorkbenchView/>
            </div>
            <article class="reading" aria-label="Explanation">
                <section class="prose" id="meaning">
                    <h2>"What it asks for"</h2>
                    <Ways codes is_sequence/>
                </section>
                <section id="codes">
                    <h2>{if is_sequence { "The steps" } else { "The codes" }}</h2>
                    {list}
                </section>
            </article>
        </div>
    }
    .into_html()
}

/// Whether an address asks for a sequence.
fn is_in_order(address: &str) -> bool {
    let order = ("order".to_owned(), "sequence".to_owned());
    parameters_in(address).contains(&order)
}

/// The sequence that an address asks for. Nothing where its options are wrong, or too
/// many to read: the workbench says so.
fn sequence(codes: &Codes, address: &str) -> Option<Ask> {
    let parameters = parameters_in(address);
    page_context()?.site.limits.check_counts(&parameters).ok()?;
    let ask = Ask::from_pairs(&codes.to_string(), &parameters).ok()?;
    (ask.is_sequence && !codes.is_weighted()).then_some(ask)
}

/// The codes as a heading: `503, 503, 200`.
fn heading(codes: &Codes) -> String {
    let text = codes.to_string().replace(',', ", ");
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => text.get(..end).unwrap_or_default().to_owned() + "…",
        None => text,
    }
}

/// How the codes are given now, and how else.
#[component]
fn Ways(codes: Codes, is_sequence: bool) -> impl IntoView {
    let random = href(&format!("/codes/{codes}"));
    if is_sequence {
        return view! {
            <p>
                "The first request that names the key gets the first code, the next one the \
                 second. The field " <code>"Sequence"</code>
                " and the document say which it was. After the last code, " <code>"on_end"</code>
                " decides: the last one again, the list from its start, or 410."
            </p>
            <p>
                "A step may have options of its own, which go over those of all: "
                <code>"step2.fault=reset"</code> " breaks the second response, "
                <code>"step1.retry_after=1"</code> " sets a field of the first."
            </p>
            <p>
                "Whoever uses the same key moves the sequence on, so take one that nobody else \
                 will. Delete the key, or take another, to start again."
            </p>
            <p><a href=random>"One of them by chance"</a></p>
        }
        .into_html();
    }
    // A sequence takes no weights.
    let sequence = (!codes.is_weighted()).then(|| {
        let address = href(&format!("/codes/{codes}?key=my-test&order=sequence"));
        view! { <p><a href=address>"One after the other, with a key"</a></p> }
    });
    view! {
        <p>
            "A code that is named twice is twice as likely. " <code>"200:9,503:1"</code>
            " gives weights, and " <code>"500-504"</code>
            " is every code of the range. The option " <code>"seed"</code>
            " makes a choice that is the same each time."
        </p>
        {sequence}
    }
    .into_html()
}

/// Each code once, with what it says.
#[component]
fn CodeList(codes: Codes) -> impl IntoView {
    let distinct = codes.distinct();
    let left_out = distinct.len().saturating_sub(MOST);
    let rows = distinct.into_iter().take(MOST).map(row).collect_view();
    let rest =
        (left_out > 0).then(|| view! { <p>{format!("… and {left_out} more.")}</p> });
    view! {
        <table class="told-apart">
            <thead class="visually-hidden">
                <tr>
                    <th scope="col">"Code"</th>
                    <th scope="col">"What it says"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        {rest}
    }
    .into_html()
}

fn row(code: Code) -> impl IntoView {
    let meaning = catalog::entry(code).map(|entry| entry.meaning);
    view! {
        <tr data-class=code.class().id()>
            <th scope="row">
                <a href=href(&format!("/codes/{code}"))>
                    <span class="number">{code.get()}</span> " "
                    <span class="phrase">{catalog::phrase(code)}</span>
                </a>
            </th>
            <td>{meaning.unwrap_or("It has no meaning of its own.")}</td>
        </tr>
    }
    .into_html()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_is_the_codes_and_is_cut_where_they_are_many() {
        let of = |text: &str| heading(&text.parse().unwrap());
        assert_eq!(of("503,503,200"), "503, 503, 200");
        assert_eq!(of("200:0.9,500-504"), "200:0.9, 500-504");
        let many = of(&["503"; 40].join(","));
        assert_eq!(many.chars().count(), LONGEST + 1);
        assert!(many.ends_with('…'));
    }

    #[test]
    fn an_address_says_whether_it_is_a_sequence() {
        assert!(is_in_order("/codes/503,200?order=sequence&key=a"));
        assert!(!is_in_order("/codes/503,200?order=random"));
        assert!(!is_in_order("/codes/503,200"));
    }
}
