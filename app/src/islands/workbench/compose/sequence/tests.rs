//! What an editor does to the address of the page.

use std::sync::Arc;

use super::*;
use crate::site::Site;

fn edited(address: &str, edit: impl FnOnce(Editor)) -> String {
    let site = Site {
        origin: "http://lab.example".to_owned(),
        base_path: String::new(),
        limits: Arc::default(),
    };
    Owner::new().with(|| {
        let state = WorkbenchState::restore(address, site).unwrap();
        edit(Editor::new(state, || "made".to_owned()));
        state.page_link().unwrap()
    })
}

fn item(items: RwSignal<Vec<StepItem>>, index: usize) -> StepItem {
    items.get_untracked()[index]
}

#[test]
fn a_sequence_is_built_step_by_step_and_gets_a_key() {
    let link = edited("/codes/503?delay=1s", |editor| {
        editor.change(Change::Add);
        editor.change(Change::Add);
        editor.type_code(item(editor.items, 2), "200".to_owned());
        editor.choose_end("loop");
    });
    let expected = "/codes/503,503,200?delay=1s&key=made&order=sequence&on_end=loop";
    assert_eq!(link, expected);
}

#[test]
fn a_key_that_is_there_stays() {
    let link = edited("/codes/503?key=own", |editor| {
        editor.change(Change::Duplicate(0));
    });
    assert_eq!(link, "/codes/503,503?key=own&order=sequence");
}

#[test]
fn options_move_with_their_step() {
    let address =
        "/codes/503,429,200?key=a&order=sequence&step1.delay=1s&step2.fault=reset";
    let cases: [(Change, &str); 4] = [
        (
            Change::Swap(0, 1),
            "/codes/429,503,200?key=a&order=sequence&step1.fault=reset&step2.delay=1s",
        ),
        (Change::Remove(0), "/codes/429,200?key=a&order=sequence&step1.fault=reset"),
        (
            Change::Duplicate(1),
            "/codes/503,429,429,200?key=a&order=sequence&step1.delay=1s\
             &step2.fault=reset&step3.fault=reset",
        ),
        (
            Change::Add,
            "/codes/503,429,200,200?key=a&order=sequence&step1.delay=1s&step2.fault=reset",
        ),
    ];
    for (change, link) in cases {
        let edit = |editor: Editor| {
            editor.change(change);
        };
        assert_eq!(edited(address, edit), link);
    }
}

#[test]
fn chance_has_weights_and_what_is_of_a_sequence_waits() {
    let address = "/codes/503,200?key=a&order=sequence&on_end=loop&step1.delay=1s";
    let by_chance = |editor: Editor| {
        editor.choose_order(false);
        editor.type_weight(item(editor.items, 1), "9".to_owned());
    };
    assert_eq!(edited(address, by_chance), "/codes/503,200:9?key=a");
    let back = edited(address, |editor| {
        by_chance(editor);
        editor.choose_order(true);
    });
    assert_eq!(back, address);
}

#[test]
fn codes_that_are_none_are_not_sent() {
    let address = "/codes/503,200?key=a&order=sequence";
    let site = Site {
        origin: "http://lab.example".to_owned(),
        base_path: String::new(),
        limits: Arc::default(),
    };
    Owner::new().with(|| {
        let state = WorkbenchState::restore(address, site).unwrap();
        let editor = Editor::new(state, || "made".to_owned());
        editor.type_code(item(editor.items, 0), "99".to_owned());
        assert!(!state.is_valid());
        assert!(item(editor.items, 0).problem(false).unwrap().contains("three digits"));
        assert_eq!(state.page_link().unwrap(), address);
        editor.type_code(item(editor.items, 0), "504".to_owned());
        assert!(state.is_valid());
        assert_eq!(state.page_link().unwrap(), "/codes/504,200?key=a&order=sequence");
    });
}
