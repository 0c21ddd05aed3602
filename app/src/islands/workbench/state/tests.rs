//! The state restores what its address says, and its address restores the state.

use std::sync::Arc;

use http_status::Fault;

use super::*;
use crate::workbench::Verdict;

fn with_state(address: &str, test: impl FnOnce(WorkbenchState)) {
    let site = Site {
        origin: "http://lab.example".to_owned(),
        base_path: String::new(),
        limits: Arc::default(),
    };
    Owner::new().with(|| test(WorkbenchState::restore(address, site).unwrap()));
}

fn suggestion(state: WorkbenchState, label: &str) -> Suggestion {
    state.suggestions().into_iter().find(|one| one.label() == label).unwrap()
}

fn edit(state: WorkbenchState, id: u32, text: &str) {
    let rows = state.rows.get();
    let row = rows.iter().find(|row| row.id == id).unwrap();
    row.text.set(text.to_owned());
    row.is_given.set(true);
}

fn ids(state: WorkbenchState) -> Vec<u32> {
    state.rows.get().iter().map(|row| row.id).collect()
}

#[test]
fn an_address_restores_the_state_that_has_this_address() {
    for address in [
        "/codes/503",
        "/codes/503?method=POST",
        "/codes/429?method=PUT&delay=250ms&header=A:%201&header=B:%202&retry_after=120",
        "/codes/503?delay=2",
    ] {
        with_state(address, |state| assert_eq!(state.page_link().unwrap(), address));
    }
    let site = Site {
        origin: String::new(),
        base_path: String::new(),
        limits: Arc::default(),
    };
    Owner::new().with(|| {
        assert!(WorkbenchState::restore("/codes/abc", site).is_none());
    });
}

#[test]
fn a_suggestion_adds_its_option_and_takes_it_away() {
    with_state("/codes/503", |state| {
        let delay = suggestion(state, "delay");
        state.toggle(&delay);
        assert_eq!(ids(state), [0]);
        edit(state, 0, "1.5s");
        assert_eq!(state.page_link().unwrap(), "/codes/503?delay=1.5s");
        assert_eq!(state.row_of(&delay), Some(0));
        state.toggle(&delay);
        assert_eq!(state.page_link().unwrap(), "/codes/503");
        assert_eq!(state.row_of(&delay), None);
    });
}

#[test]
fn an_option_that_may_repeat_is_added_again() {
    with_state("/codes/503", |state| {
        let header = suggestion(state, "header");
        state.toggle(&header);
        state.toggle(&header);
        assert_eq!(ids(state), [0, 1]);
        state.remove(0);
        state.toggle(&header);
        assert_eq!(ids(state), [1, 2]);
    });
}

#[test]
fn a_fault_is_put_in_one_row_and_taken_away() {
    with_state("/codes/503?delay=1s", |state| {
        for fault in [Fault::Empty, Fault::Stall] {
            let link = format!("/codes/503?delay=1s&fault={}", fault.id());
            state.put("fault", Some(fault.id()));
            assert_eq!(state.page_link().unwrap(), link);
            assert_eq!(state.fault(), Some(fault));
        }
        assert_eq!(ids(state), [0, 1]);
        assert!(!state.suggestions().iter().any(|one| one.option == "fault"));
        state.put("fault", None);
        assert_eq!(state.page_link().unwrap(), "/codes/503?delay=1s");
    });
}

#[test]
fn what_is_on_is_counted_by_its_group_and_mistakes_are_marked() {
    for (address, marks) in [
        ("/codes/503", "0,0,0,0"),
        ("/codes/503?delay=1s&retry_after=5&fault=reset", "2,0,0,1"),
        ("/codes/503?delay=2&fault=explode", "1!,0,0,1!"),
        ("/codes/503,200?key=a&order=sequence&step2.delay=1s", "0,0,3,0"),
        ("/codes/503,200?order=sequence", "0,0,1!,0"),
    ] {
        with_state(address, |state| assert_eq!(state.marks_text(), marks, "{address}"));
    }
}

#[test]
fn any_method_is_chosen_and_a_wrong_one_is_not_sent() {
    with_state("/codes/503", |state| {
        for (method, link, verdict) in [
            ("BREW", "/codes/503?method=BREW", Verdict::Right),
            ("put", "/codes/503?method=PUT", Verdict::Right),
            ("TRACE", "/codes/503?method=TRACE", Verdict::Refused),
            ("two words", "/codes/503?method=two%20words", Verdict::Wrong),
            ("", "/codes/503", Verdict::Wrong),
        ] {
            state.choose_method(method);
            assert_eq!(state.page_link().unwrap(), link);
            assert_eq!(state.checked.get().verdict(), verdict, "{method}");
        }
    });
}

#[test]
fn what_is_copied_is_whole() {
    with_state("/codes/503?method=POST&delay=1s", |state| {
        let [url, curl] = [Copyable::Url, Copyable::Curl].map(|what| state.text(what));
        assert_eq!(
            [url, curl, state.page_address()],
            [
                "http://lab.example/api/status/503?delay=1s",
                "curl -i -X POST 'http://lab.example/api/status/503?delay=1s'",
                "http://lab.example/codes/503?method=POST&delay=1s",
            ]
        );
    });
}
