//! Which page stands at which address.

use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::{
    components::{Route, Router, Routes},
    path,
};

use crate::{
    pages::{CodePage, HomePage, NotFoundPage},
    parts::{SiteFooter, SiteHeader},
};

/// Header, page, footer.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    view! {
        <Router>
            <SiteHeader/>
            <main id="main" tabindex="-1">
                <Routes fallback=|| view! { <NotFoundPage/> }>
                    <Route path=path!("/") view=HomePage/>
                    <Route path=path!("/codes/:code") view=CodePage/>
                </Routes>
            </main>
            <SiteFooter/>
        </Router>
    }
}
