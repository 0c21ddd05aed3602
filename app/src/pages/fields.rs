//! `/fields`: every field of responses that something is written about.

use leptos::prelude::*;

use crate::{
    base_path::{href, linked},
    content::{FieldGroup, FieldText, field_groups, fields, markdown},
    parts::{PageMeta, about_page},
    written_view::{Html, IntoHtml as _},
};

const TITLE: &str = "Header fields of responses";

/// The fields in their groups, each with its sentence.
#[component]
pub(crate) fn FieldsPage() -> impl IntoView {
    let description = format!(
        "{} header fields that an HTTP response may have: what each tells its receiver, who \
         sets it, where it is defined, and an example.",
        fields().count()
    );
    let data = about_page("/fields", TITLE, &description);
    let places = field_groups().iter().map(|FieldGroup { id, title, .. }| {
        view! { <li><a class="code-link" href=format!("#{id}")>{*title}</a></li> }
    });
    let groups: Vec<_> = field_groups().iter().map(group).collect();
    view! {
        <PageMeta title=TITLE.to_owned() description path="/fields" data/>
        <div class="rules-page">
            <h1>{TITLE}</h1>
            <p class="lead">
                "A response is a status, fields and content. Each field tells its receiver one \
                 thing; this is what, in a sentence each. Where a text names one, rest the \
                 pointer on it, tap it, or press Alt and the arrow down."
            </p>
            <nav class="code-links" aria-label="Groups">
                <ul>{places.collect_view()}</ul>
            </nav>
            {groups}
        </div>
    }
    .into_html()
}

fn group(group: &'static FieldGroup) -> Html {
    let rows = group.fields.iter().map(row);
    view! {
        <section class="card" id=group.id>
            <h2>{group.title}</h2>
            <p inner_html=linked(&markdown::inline_html(group.about))></p>
            <ul class="rule-list field-list">{rows.collect_view()}</ul>
        </section>
    }
    .into_html()
}

/// A field and its sentence, whose names of other fields are no links: the list has
/// them all.
fn row(field: &FieldText) -> Html {
    view! {
        <li>
            <a href=href(&field.path())><code>{field.name}</code></a>
            " "
            <span inner_html=linked(&markdown::inline_html(field.summary))></span>
        </li>
    }
    .into_html()
}
