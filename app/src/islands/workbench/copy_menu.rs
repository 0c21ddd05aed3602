//! "Copy as": the menu of what else can be copied. The server alone renders it: its
//! texts follow from the address of the page, which follows the ask. `copy-menu.js`
//! copies what is chosen, and asks for the menu anew when the address changed, so that
//! sixteen formats cost a page no wasm.

use leptos::prelude::*;

use super::state::WorkbenchState;
use crate::server_part::server_part;

/// The menu, a disclosure of disclosures, which are read without scripts as well.
#[component]
pub(super) fn CopyMenu() -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    view! { <div class="copy-menu">{server_part(move || menu(state))}</div> }
}

#[cfg(not(feature = "ssr"))]
fn menu(_: WorkbenchState) {}

#[cfg(feature = "ssr")]
use served::menu;

#[cfg(feature = "ssr")]
mod served;
