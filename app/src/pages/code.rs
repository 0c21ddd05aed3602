//! The page of a code, whatever stands in its place in the address.

use http_status::{Codes, catalog};
use leptos::prelude::*;

use crate::written_view::IntoHtml as _;
use leptos_router::hooks::use_params_map;

use super::{KnownCode, NoCode, SeveralCodes, UnassignedCode};

/// A code of the catalogue, a number without a meaning, several codes, or none at all.
#[component]
pub(crate) fn CodePage() -> impl IntoView {
    let text = use_params_map().read_untracked().get("code").unwrap_or_default();
    let Ok(codes) = text.parse::<Codes>() else {
        return view! { <NoCode text/> }.into_html();
    };
    let Some(code) = codes.single() else {
        return view! { <SeveralCodes codes/> }.into_html();
    };
    match catalog::entry(code) {
        Some(entry) => view! { <KnownCode entry/> }.into_html(),
        None => view! { <UnassignedCode code/> }.into_html(),
    }
}
