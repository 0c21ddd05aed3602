//! A result as a button, which shows its exchange.

use std::sync::Arc;

use http_status::Code;
use leptos::prelude::*;

use crate::workbench::PastExchange;

/// A button of the colour of a result's class, which is down while it is chosen.
#[component]
pub(super) fn ResultChip<P, V>(
    past: Arc<PastExchange>,
    class: &'static str,
    title: Option<String>,
    is_chosen: P,
    press: Callback<Arc<PastExchange>>,
    content: V,
) -> impl IntoView
where
    P: Fn() -> bool + Send + 'static,
    V: IntoView,
{
    let code = past.answer().and_then(|answer| Code::new(answer.status));
    view! {
        <button
            class=class
            type="button"
            title=title
            data-class=code.map(|code| code.class().id())
            aria-pressed=move || is_chosen().to_string()
            on:click=move |_| press.run(Arc::clone(&past))
        >
            {content}
        </button>
    }
}
