//! What a page says about itself in its head.

use leptos::prelude::*;
use leptos_meta::{Meta, Title};

/// Title and description of a page.
#[expect(clippy::needless_pass_by_value, reason = "a component owns its properties")]
#[component]
pub(crate) fn PageMeta(title: String, description: String) -> impl IntoView {
    view! {
        <Title text=format!("{title} · Statuslab")/>
        <Meta name="description" content=description/>
    }
}
