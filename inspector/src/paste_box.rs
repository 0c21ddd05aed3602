//! The paste box of `/inspect`: what stands in it is inspected as it is typed, and
//! the address restores it. Nothing of it is sent anywhere.

mod files;

use std::cell::Cell;

use http_status::Problem;
use inspect::{LONGEST_LINK, PARAMETERS, PasteInput};
use report::{lines_html, report_html};
use wasm_bindgen_futures::spawn_local;

use crate::page;

/// How the ids of the lines begin.
const PLACE: &str = "line";

/// How long nothing was typed before the address is brought up to date:
/// browsers refuse to change it a hundred times in a few seconds.
const PAUSE: i32 = 300;

thread_local! {
    static IS_AWAKE: Cell<bool> = const { Cell::new(false) };
    /// How often the text changed.
    static CHANGES: Cell<u32> = const { Cell::new(0) };
}

/// Restores what the address says, and keeps box, report and address in step from
/// now on.
pub(crate) fn wake() {
    if IS_AWAKE.replace(true) {
        return;
    }
    restore();
    page::listen("paste", "input", |_| changed());
    page::listen("clear", "click", |event| {
        event.prevent_default();
        put(&PasteInput::default());
        changed();
        page::focus("text");
    });
    page::listen("copy-link", "click", |_| spawn_local(copy_link()));
    page::listen("", "hashchange", |_| restore());
    files::listen();
    page::set_flag("paste", "data-ready", true);
}

/// Shows what a link holds; what is typed already stays where there is none.
fn restore() {
    if let Some(pasted) = PasteInput::from_fragment(&page::fragment()) {
        put(&pasted);
    }
    show(&read());
}

fn changed() {
    let pasted = read();
    show(&pasted);
    let change = CHANGES.get().wrapping_add(1);
    CHANGES.set(change);
    page::later(PAUSE, move || {
        if CHANGES.get() == change {
            page::replace_fragment(&pasted.fragment().unwrap_or_default());
        }
    });
}

/// What stands in the box.
fn read() -> PasteInput {
    let mut pasted = PasteInput { text: page::value("text"), ..PasteInput::default() };
    for parameter in PARAMETERS {
        let value = page::value(&id_of(parameter.name));
        if parameter.repeatable {
            pasted.put_lines(&value);
        } else {
            pasted.put(parameter.name, value.trim());
        }
    }
    pasted
}

fn put(pasted: &PasteInput) {
    page::set_value("text", &pasted.text);
    for parameter in PARAMETERS {
        page::set_value(&id_of(parameter.name), &pasted.lines(parameter.name));
    }
    page::set_flag("beside", "open", !pasted.parameters.is_empty());
}

fn show(pasted: &PasteInput) {
    let (inspected, problems) = (pasted.inspect(), pasted.problems());
    page::set_html("lines", &lines_html(&pasted.text, &inspected, PLACE));
    let html =
        if pasted.is_empty() { String::new() } else { report_html(&inspected, PLACE) };
    page::set_html("report", &html);
    page::set_flag("inspect", "data-empty", pasted.is_empty());
    for parameter in PARAMETERS {
        show_problem(parameter.name, &problems);
    }
    let is_long = pasted.fragment().is_none();
    page::set_flag("copy-link", "disabled", is_long || pasted.is_empty());
    let note = if is_long {
        format!("Too long for a link, which holds {} KiB here.", LONGEST_LINK / 1024)
    } else {
        String::new()
    };
    page::set_text("link-note", &note);
}

fn show_problem(name: &str, problems: &[Problem]) {
    let found = problems.iter().find(|problem| problem.option == name);
    let words = found.map_or_else(String::new, |problem| {
        format!("{}: {}", problem.value, problem.detail)
    });
    page::set_text(&format!("problem-{name}"), &words);
}

/// The id of the input of a parameter.
fn id_of(name: &str) -> String {
    format!("beside-{name}")
}

/// The address is the link; it may be late by a pause.
async fn copy_link() {
    page::replace_fragment(&read().fragment().unwrap_or_default());
    let is_copied = page::copy(&page::address()).await;
    page::set_text(
        "link-note",
        if is_copied {
            "Copied. The text is behind the #, which no browser sends."
        } else {
            "The browser keeps the clipboard from this page. The address bar holds the link."
        },
    );
}
