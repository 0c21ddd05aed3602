//! The class of a code, by digits and by name.

use http_status::Class;
use leptos::prelude::*;

use crate::written_view::IntoHtml as _;

/// `5xx · Server error`, in the colour of the class.
#[component]
pub(crate) fn ClassChip(class: Class) -> impl IntoView {
    view! {
        <span class="class-chip" data-class=class.id()>
            {format!("{} · {}", class.digits(), class.name())}
        </span>
    }
    .into_html()
}
