//! The HTML of the options: what was typed stays text.

use std::sync::Arc;

use super::*;
use crate::site::Site;

/// Renders a part of the workbench of this address, without the marks that Leptos
/// needs.
fn html<V: IntoView>(address: &str, part: fn() -> V) -> String {
    let site = Site { origin: "http://lab.example".to_owned(), limits: Arc::default() };
    Owner::new().with(|| {
        let state = WorkbenchState::restore(address, site).unwrap();
        provide_context(state);
        let html = part().into_view().to_html();
        html.replace("<!>", "").replace("><", ">\n<")
    })
}

#[test]
fn a_row_is_written_whole_and_what_was_typed_stays_text() {
    let address = "/codes/503?delay=%22%3E%3Cb%3E&omit=Date";
    insta::assert_snapshot!(html(address, || view! { <OptionRows/> }));
}

#[test]
fn a_suggestion_says_whether_it_is_set_and_what_is_sent_without_it() {
    let address = "/codes/429?delay=1s";
    insta::assert_snapshot!(html(address, || view! { <Suggestions is_first=true/> }));
}
