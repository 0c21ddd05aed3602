//! The links of the fault picker, which the server has rendered: each names its fault in
//! its query.

use http_status::Fault;
use leptos::ev::MouseEvent;
use web_sys::Element;

use super::element;
use crate::page_address::parameters_in;

/// The fault whose link is clicked; nothing where the click is to open it elsewhere.
pub(crate) fn chosen(event: &MouseEvent) -> Option<Fault> {
    if event.ctrl_key() || event.meta_key() || event.shift_key() {
        return None;
    }
    fault_of(&element::target(event)?.closest("a").ok()??)
}

/// Marks the link of the fault that is asked for, among those in a list.
pub(crate) fn mark(list: &Element, fault: Option<Fault>) {
    let items = list.children();
    let items = (0..items.length()).filter_map(|index| items.item(index));
    for link in items.filter_map(|item| item.first_element_child()) {
        let _ = if fault.is_some() && fault_of(&link) == fault {
            link.set_attribute("aria-current", "true")
        } else {
            link.remove_attribute("aria-current")
        };
    }
}

fn fault_of(link: &Element) -> Option<Fault> {
    let parameters = parameters_in(&link.get_attribute("href")?);
    let (_, id) = parameters.iter().find(|(name, _)| name == "fault")?;
    Fault::ALL.iter().copied().find(|fault| fault.id() == id)
}
