//! The workbench of a page, with what its island reads from the page.

use leptos::prelude::*;

use super::{Hydration, Island, refused_ask::refused_ask};
use crate::{
    islands::Workbench,
    page_address::{codes_in, page_address},
    page_context::page_context,
    written_view::IntoHtml as _,
};

/// The workbench of the codes that this page is about; where its address asks for too
/// much, what is wrong with that.
#[component]
pub(crate) fn WorkbenchView() -> impl IntoView {
    let site = page_context()?.site;
    let address = page_address();
    let codes = codes_in(&address)?;
    if let Some(refused) = refused_ask(&site, &codes, &address) {
        return Some(refused);
    }
    let view = view! {
        <div class="island-data" data-site=site.to_data()>
            <Workbench/>
        </div>
        <Hydration island=Island::Workbench/>
    };
    Some(view.into_html())
}
