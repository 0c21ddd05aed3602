//! What the server left in the page, for those who take over.

use inspect::Level;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlInputElement, HtmlTextAreaElement};

use super::{
    element::{all, first},
    pointing::numbers_of,
};
use crate::report::LineLevels;

/// The data of this name: the value of the attribute `data-{name}` of the element
/// that has it.
pub(crate) fn data(name: &str) -> Option<String> {
    let attribute = ["data-", name].concat();
    first(&["[", &attribute, "]"].concat())?.get_attribute(&attribute)
}

/// What the server put into a control of this name, before anybody typed.
pub(crate) fn value(name: &str) -> String {
    let control = first(&format!("form [name=\"{name}\"]"));
    let Some(control) = control else { return String::new() };
    match control.dyn_ref::<HtmlTextAreaElement>() {
        Some(area) => area.default_value().unwrap_or_default(),
        None => control
            .dyn_ref::<HtmlInputElement>()
            .map_or_else(String::new, HtmlInputElement::default_value),
    }
}

/// The levels of the lines of a place, by the findings of its report.
pub(crate) fn line_levels(place: &str) -> LineLevels {
    let findings = all(&format!("[data-place=\"{place}\"] .finding"));
    LineLevels::from_findings(findings.flat_map(|finding| {
        let level = level_of(&finding);
        numbers_of(&finding).into_iter().filter_map(move |line| Some((line, level?)))
    }))
}

fn level_of(finding: &Element) -> Option<Level> {
    let levels = [Level::Error, Level::Warning, Level::Note, Level::Good];
    let id = finding.get_attribute("data-level")?;
    levels.into_iter().find(|level| level.id() == id)
}
