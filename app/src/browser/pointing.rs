//! Lines and findings point at each other: what the pointer or the focus is on is
//! marked together with what it is about.
//!
//! A finding names its lines in `data-lines`, and its report in `data-place` how the
//! ids of these lines begin. Reports are not hydrated, so they are read here; what
//! is marked has `data-pointed`, which no view writes.

use leptos::{
    ev,
    prelude::{document, window_event_listener},
};
use wasm_bindgen::JsCast as _;
use web_sys::{
    Element, Event, PointerEvent, ScrollIntoViewOptions, ScrollLogicalPosition,
};

use super::element;

/// Follows pointer and focus from now on, and opens the line of a link that is
/// clicked in a finding.
pub(crate) fn listen() {
    let _ = window_event_listener(ev::pointermove, |event| {
        let Some(target) = element::target(&event) else { return };
        let is_editor = matches!(target.closest(".editor"), Ok(Some(_)));
        let line = if is_editor { line_under(&event) } else { line_at(&target) };
        point_at(finding_at(&target), line);
    });
    let _ = window_event_listener(ev::focusin, |event| {
        let Some(target) = element::target(&event) else { return };
        point_at(finding_at(&target), line_at(&target));
    });
    let _ = window_event_listener(ev::click, |event| open_line(&event));
}

fn finding_at(target: &Element) -> Option<Element> {
    target.closest(".finding").ok().flatten()
}

fn line_at(target: &Element) -> Option<Element> {
    target.closest("[data-line]").ok().flatten()
}

/// The line of the editor under the pointer: its text area lies over the lines.
#[expect(clippy::cast_precision_loss, reason = "no screen has so many pixels")]
fn line_under(event: &PointerEvent) -> Option<Element> {
    let (x, y) = (event.client_x(), event.client_y());
    let under = document().elements_from_point(x as f32, y as f32);
    let mut under =
        under.iter().filter_map(|element| element.dyn_into::<Element>().ok());
    under.find(|element| element.has_attribute("data-line"))
}

/// Marks a finding and its lines, or else a line and the findings about it.
fn point_at(finding: Option<Element>, line: Option<Element>) {
    let pointed = match (finding, line) {
        (Some(finding), _) => {
            let mut pointed = lines_of(&finding);
            pointed.push(finding);
            pointed
        }
        (None, Some(line)) => {
            let mut pointed = findings_of(&line);
            pointed.push(line);
            pointed
        }
        (None, None) => Vec::new(),
    };
    for element in element::all("[data-pointed]") {
        let _ = element.toggle_attribute_with_force("data-pointed", false);
    }
    for element in pointed {
        let _ = element.toggle_attribute_with_force("data-pointed", true);
    }
}

fn lines_of(finding: &Element) -> Vec<Element> {
    let report = finding.closest("[data-place]").ok().flatten();
    let Some(place) = report.and_then(|report| report.get_attribute("data-place"))
    else {
        return Vec::new();
    };
    let lines = numbers_of(finding).into_iter();
    lines.filter_map(|line| element::first(&format!("#{place}-{line}"))).collect()
}

/// The numbers of the lines that a finding is about.
pub(super) fn numbers_of(finding: &Element) -> Vec<u32> {
    let numbers = finding.get_attribute("data-lines").unwrap_or_default();
    numbers.split(' ').filter_map(|number| number.parse().ok()).collect()
}

fn findings_of(line: &Element) -> Vec<Element> {
    let id = line.id();
    let Some((place, number)) = id.split_once('-') else { return Vec::new() };
    let about = format!("[data-place=\"{place}\"] .finding[data-lines~=\"{number}\"]");
    element::all(&about).collect()
}

/// Shows the line that a link of a finding leads to. The address stays: the fragment
/// of the paste box is its text.
fn open_line(event: &Event) {
    let anchor =
        element::target(event).and_then(|target| target.closest(".at a").ok()?);
    let Some(line) = anchor
        .and_then(|anchor| anchor.get_attribute("href"))
        .and_then(|reference| element::first(&reference))
    else {
        return;
    };
    event.prevent_default();
    if let Ok(Some(details)) = line.closest("details") {
        let _ = details.toggle_attribute_with_force("open", true);
    }
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    line.scroll_into_view_with_scroll_into_view_options(&options);
    point_at(None, Some(line));
}
