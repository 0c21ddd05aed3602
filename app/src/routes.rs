//! Which page stands at which address.

use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::{
    components::{Route, Router, Routes},
    path,
};

use crate::{
    pages::{
        CodePage, CodesPage, ComparePage, ComparisonsPage, DocsPage, FaultsPage,
        FieldPage, FieldsPage, HomePage, InspectPage, NotFoundPage, OfflinePage,
        RulePage, RulesPage, SearchPage, WhichCodePage,
    },
    parts::{SiteFooter, SiteHeader},
    written_view::IntoHtml as _,
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
                    <Route path=path!("/codes") view=CodesPage/>
                    <Route path=path!("/codes/:code") view=CodePage/>
                    <Route path=path!("/compare") view=ComparisonsPage/>
                    <Route path=path!("/compare/:pair") view=ComparePage/>
                    <Route path=path!("/docs") view=DocsPage/>
                    <Route path=path!("/faults") view=FaultsPage/>
                    <Route path=path!("/fields") view=FieldsPage/>
                    <Route path=path!("/fields/:name") view=FieldPage/>
                    <Route path=path!("/inspect") view=InspectPage/>
                    <Route path=path!("/offline") view=OfflinePage/>
                    <Route path=path!("/rules") view=RulesPage/>
                    <Route path=path!("/rules/:id") view=RulePage/>
                    <Route path=path!("/search") view=SearchPage/>
                    <Route path=path!("/which-code") view=WhichCodePage/>
                </Routes>
            </main>
            <SiteFooter/>
        </Router>
    }
    .into_html()
}
