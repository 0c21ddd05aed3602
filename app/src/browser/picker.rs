//! The cells of the picker, which the server has rendered.

use leptos::prelude::document;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};

use super::element::all;
use crate::filter::SearchText;

const CELLS: &str = ".code-cell";

/// The cells that are to be seen: neither hidden nor folded away.
const SHOWN: &str = "li:not([hidden]) > .code-cell:not(details:not([open]) *)";

/// Shows the cells that this holds for, and the classes that have one left. While
/// something is searched for, nothing is folded away, and nothing else stands above.
pub(crate) fn show_only(is_searched: bool, is_found: impl Fn(&SearchText) -> bool) {
    for details in all(".vendor-codes") {
        let _ = details.toggle_attribute_with_force("open", is_searched);
    }
    for other in all(".before-search") {
        let _ = other.toggle_attribute_with_force("hidden", is_searched);
    }
    for cell in all(CELLS) {
        let found = search_text(&cell).as_ref().is_some_and(&is_found);
        if let Some(item) = cell.parent_element() {
            let _ = item.toggle_attribute_with_force("hidden", !found);
        }
    }
    for class in all(".code-class") {
        let empty = class.query_selector("li:not([hidden])").ok().flatten().is_none();
        let _ = class.toggle_attribute_with_force("hidden", empty);
    }
}

/// What a search looks at, of every cell.
#[cfg(not(feature = "ssr"))]
pub(crate) fn search_texts() -> Vec<SearchText> {
    all(CELLS).filter_map(|cell| search_text(&cell)).collect()
}

fn search_text(cell: &Element) -> Option<SearchText> {
    Some(SearchText {
        code: cell.get_attribute("data-code")?.parse().ok()?,
        names: cell.get_attribute("data-names")?,
        more: cell.get_attribute("data-words")?,
    })
}

/// Marks the cell that Enter opens.
pub(crate) fn mark_first(code: Option<u16>) {
    let code = code.map(|code| code.to_string());
    for cell in all(CELLS) {
        let is_first = code.is_some() && cell.get_attribute("data-code") == code;
        let _ = cell.toggle_attribute_with_force("data-first", is_first);
    }
}

/// Where an arrow key leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Arrow {
    /// To the cell before.
    Left,
    /// To the cell after.
    Right,
    /// To the nearest cell of the line above.
    Up,
    /// To the nearest cell of the line below.
    Down,
}

impl Arrow {
    /// The arrow of a key.
    pub(crate) fn from_key(key: &str) -> Option<Self> {
        match key {
            "ArrowLeft" => Some(Self::Left),
            "ArrowRight" => Some(Self::Right),
            "ArrowUp" => Some(Self::Up),
            "ArrowDown" => Some(Self::Down),
            _ => None,
        }
    }
}

/// Moves the focus from cell to cell, and says whether it was on one and there
/// was another.
pub(crate) fn step(arrow: Arrow) -> bool {
    let cells: Vec<_> = all(SHOWN).collect();
    let current = document().active_element();
    let at = cells.iter().position(|cell| Some(cell) == current.as_ref());
    let Some(at) = at else { return false };
    let next = match arrow {
        Arrow::Left => at.checked_sub(1),
        Arrow::Right => at.checked_add(1),
        Arrow::Up | Arrow::Down => beside(&cells, at, arrow),
    };
    next.and_then(|next| cells.get(next)).is_some_and(focus)
}

/// Whether the focus is on a cell.
pub(crate) fn is_entered() -> bool {
    let focused = document().active_element();
    focused.is_some_and(|focused| focused.matches(CELLS).unwrap_or_default())
}

/// Focuses the first cell that is shown.
pub(crate) fn enter() -> bool {
    all(SHOWN).next().as_ref().is_some_and(focus)
}

fn focus(cell: &Element) -> bool {
    cell.dyn_ref::<HtmlElement>().is_some_and(|cell| cell.focus().is_ok())
}

/// The nearest cell of the next line up or down.
fn beside(cells: &[Element], at: usize, arrow: Arrow) -> Option<usize> {
    // Cells of one line may differ by parts of a pixel.
    const SAME: f64 = 8.0;
    let place = |cell: &Element| {
        let place = cell.get_bounding_client_rect();
        (place.left(), if arrow == Arrow::Up { -place.top() } else { place.top() })
    };
    let places: Vec<_> = cells.iter().map(place).collect();
    let (left, line) = *places.get(at)?;
    let beyond = places.iter().map(|(_, top)| *top).filter(|top| *top > line + SAME);
    let next = beyond.min_by(f64::total_cmp)?;
    let on_it = places.iter().enumerate().filter(|(_, (_, top))| *top <= next + SAME);
    let on_it = on_it.filter(|(_, (_, top))| *top > line + SAME);
    let far = |(_, (to, _)): &(usize, &(f64, f64))| (to - left).abs();
    on_it.min_by(|a, b| far(a).total_cmp(&far(b))).map(|(index, _)| index)
}
