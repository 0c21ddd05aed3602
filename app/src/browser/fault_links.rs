//! The links of the fault picker, which the server has rendered: each names its fault in
//! its query.

use http_status::Fault;
use leptos::ev::MouseEvent;
use web_sys::Element;

use super::element;
use crate::page_address::parameters_in;

/// What a link of the picker asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Chosen {
    /// This fault.
    Fault(Fault),
    /// A whole response.
    Whole,
}

/// The fault whose link is clicked, or none of them; nothing where the click is to open
/// the link elsewhere.
pub(crate) fn chosen(event: &MouseEvent) -> Option<Chosen> {
    if event.ctrl_key() || event.meta_key() || event.shift_key() {
        return None;
    }
    let link = element::target(event)?.closest("a").ok()??;
    if is_none(&link) {
        return Some(Chosen::Whole);
    }
    fault_of(&link).map(Chosen::Fault)
}

/// Marks the link of the fault that is asked for, among those in a list.
pub(crate) fn mark(list: &Element, fault: Option<Fault>) {
    let items = list.children();
    let items = (0..items.length()).filter_map(|index| items.item(index));
    for link in items.filter_map(|item| item.first_element_child()) {
        let is_current = match fault {
            Some(_) => fault_of(&link) == fault,
            None => is_none(&link),
        };
        let _ = if is_current {
            link.set_attribute("aria-current", "true")
        } else {
            link.remove_attribute("aria-current")
        };
    }
}

/// Whether it is the link that takes the fault away.
fn is_none(link: &Element) -> bool {
    link.has_attribute("data-none")
}

fn fault_of(link: &Element) -> Option<Fault> {
    let parameters = parameters_in(&link.get_attribute("href")?);
    let (_, id) = parameters.iter().find(|(name, _)| name == "fault")?;
    Fault::ALL.iter().copied().find(|fault| fault.id() == id)
}
