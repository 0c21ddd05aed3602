//! The HTML of the request's controls: what was typed stays text.

use std::sync::Arc;

use super::*;
use crate::{islands::workbench::state::WorkbenchState, site::Site};

fn html(address: &str) -> String {
    let site = Site {
        origin: "http://lab.example".to_owned(),
        base_path: String::new(),
        limits: Arc::default(),
    };
    Owner::new().with(|| {
        let state = WorkbenchState::restore(address, site).unwrap();
        provide_context(state);
        let html = view! { <RequestControls/> }.into_view().to_html();
        html.replace("<!>", "").replace("><", ">\n<")
    })
}

#[test]
fn what_was_typed_stays_text_and_what_is_wrong_stands_beside_it() {
    let address = "/codes/503?request_header=%3Cb%3E:%20%22%3E&request_header=Host:%20a\
                   &request_body=%3C/textarea%3E%3Cb%3E";
    insta::assert_snapshot!(html(address));
}
