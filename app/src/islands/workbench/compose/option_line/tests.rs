//! The HTML of the controls: what was typed stays text.

use std::sync::Arc;

use super::{super::response::ResponseOptions, *};
use crate::{islands::workbench::compose::served, site::Site, workbench::Group};

/// Renders a part of the workbench of this address, without the marks that Leptos
/// needs.
fn html<V: IntoView>(address: &str, part: fn() -> V) -> String {
    let site = Site {
        origin: "http://lab.example".to_owned(),
        base_path: String::new(),
        limits: Arc::default(),
    };
    Owner::new().with(|| {
        let state = WorkbenchState::restore(address, site).unwrap();
        provide_context(state);
        let html = part().into_view().to_html();
        html.replace("<!>", "").replace("><", ">\n<")
    })
}

/// A row of each kind of control.
const ROWS: &str = "/codes/503?delay=%22%3E%3Cb%3E&drip=1.5s&omit=Date&format=html&size=9\
                    &header=A:%20b&body=%3C/textarea%3E";

#[test]
fn each_option_has_the_control_of_its_kind_and_what_was_typed_stays_text() {
    insta::assert_snapshot!(html(ROWS, || view! { <ResponseOptions/> }));
}

#[test]
fn the_server_renders_links_that_add_and_take_away() {
    insta::assert_snapshot!(html(ROWS, || served::controls(Group::Response)));
}

#[test]
fn the_server_renders_the_steps_of_a_sequence() {
    let address = "/codes/503,500-504,200?key=a&order=sequence&step2.fault=reset";
    insta::assert_snapshot!(html(address, || served::controls(Group::Sequence)));
}
