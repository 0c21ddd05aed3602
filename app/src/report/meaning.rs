//! What the status of a pasted response means, and which of its fields are explained.

use std::collections::BTreeSet;

use http_status::{Code, catalog};
use inspect::{Exchange, Section};
use leptos::{either::Either, prelude::*};

use super::{finding::section_link, sentence::sentence_view};
use crate::{
    base_path::href,
    explained::{code_path, explained_field, explained_status, field_path},
};

/// Where unknown codes and codes of no class are defined.
const CODES: Section = Section {
    title: "RFC 9110 section 15",
    url: "https://www.rfc-editor.org/rfc/rfc9110.html#section-15",
};

/// The status and its meaning, and the fields that have a page.
#[component]
pub(super) fn Meaning(exchange: Exchange) -> impl IntoView {
    let response = exchange.response?;
    let code = response.status.number.and_then(Code::new);
    let mut seen = BTreeSet::new();
    let names = response.fields.0.into_iter().map(|line| line.name);
    let names = names.filter(|name| seen.insert(name.to_ascii_lowercase()));
    let names = names.filter(|name| field_path(name).is_some());
    let items = names.map(|name| view! { <li>{explained_field(name)}</li> });
    let items: Vec<_> = items.collect();
    let fields = (!items.is_empty()).then(|| {
        view! { <ul class="field-names" aria-label="Fields that are explained">{items}</ul> }
    });
    Some(view! {
        {code.map(status_view)}
        {fields}
    })
}

/// A code, what it is called and what it means.
pub(super) fn status_view(code: Code) -> impl IntoView {
    let class = code.class().id();
    let meaning = match catalog::entry(code) {
        Some(entry) => Either::Left(sentence_view(entry.meaning)),
        None => Either::Right((unknown(code), section_link(CODES))),
    };
    let name = match code_path(code) {
        Some(_) => {
            let title = format!("{code} {}", catalog::phrase(code));
            Either::Left(explained_status(title))
        }
        None => Either::Right(
            view! { <a href=href(&format!("/codes/{code}"))>{code.get()}</a> },
        ),
    };
    view! {
        <p class="status-meaning" data-class=class>
            <strong>{name}</strong>
            " "
            {meaning}
        </p>
    }
}

/// What clients make of a code that nobody defined.
fn unknown(code: Code) -> String {
    if code.get() >= 600 {
        return "is in no class of codes. Clients should take it for an error of the \
                server."
            .to_owned();
    }
    let general = code.get() / 100 * 100;
    format!("is in no registry that we know of. Clients take it for a {general}.")
}
