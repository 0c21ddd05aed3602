//! The module of the Inspector, which the script of the page loads when it is first
//! asked.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// Shows what is found in a text in the report of a side; an empty text
    /// empties the report. Defined by `report.js`.
    #[wasm_bindgen(js_name = showReport)]
    pub(crate) fn show_report(side: &str, text: &str);
}
