//! Names that a browser offers while somebody types: fields, media types, codes. They
//! never change, so the server alone renders them.

use leptos::prelude::*;

use crate::server_part::server_part;

/// The list of field names.
pub(super) const FIELDS: &str = "field-names";
/// The list of media types.
pub(super) const TYPES: &str = "media-types";
/// The list of codes.
pub(super) const CODES: &str = "code-names";

/// The lists.
#[component]
pub(super) fn SuggestedNames() -> impl IntoView {
    view! { <div hidden="">{server_part(lists)}</div> }
}

#[cfg(feature = "ssr")]
fn lists() -> impl IntoView {
    use http_status::{catalog, field_policy};

    use crate::{content, workbench::MEDIA_TYPES};

    let fields = content::fields().map(|field| field.name);
    let fields = fields.filter(|name| field_policy::refusal(name).is_none());
    let fields: Vec<_> =
        fields.map(|name| view! { <option value=name></option> }).collect();
    let types = MEDIA_TYPES.map(|name| view! { <option value=name></option> });
    let codes: Vec<_> = catalog::entries()
        .map(|entry| {
            let code = entry.code.to_string();
            view! { <option value=code>{entry.phrase}</option> }
        })
        .collect();
    view! {
        <datalist id=FIELDS>{fields}</datalist>
        <datalist id=TYPES>{types}</datalist>
        <datalist id=CODES>{codes}</datalist>
    }
}

#[cfg(not(feature = "ssr"))]
fn lists() {}
