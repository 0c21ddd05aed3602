//! The Inspector in the browser: a module of its own, because its rules weigh more
//! than a page, loaded when something is to be inspected.
//!
//! `report` says what is found in an exchange of the workbench, `wire` shows what
//! goes over the wire for it; `wake` makes the
//! paste box of `/inspect` live. What they show is written by the crate `report`,
//! on the server as here.

mod page;
mod paste_box;
mod wire;

use inspect::Inspected;
use report::{planned_html, read_browser_response, report_html};
use wasm_bindgen::{JsError, prelude::wasm_bindgen};

/// The findings in a side of the workbench's exchange, as HTML: `sent` is method
/// and path of the simulator, `seen` what the browser showed.
#[wasm_bindgen]
pub fn report(side: &str, text: &str) -> String {
    let html = match side {
        // Of no answer there is nothing to say.
        "seen" => read_browser_response(text)
            .filter(|seen| seen.status > 0)
            .map(|seen| report_html(&[Inspected::new(seen.exchange())], side)),
        _ => text.split_once(' ').and_then(|(method, path)| {
            planned_html(method, &page::origin(), path, &page::date(), side)
        }),
    };
    html.unwrap_or_default()
}

/// Shows the transcript of method and path of the simulator, and what is found in
/// it; what the browser showed of the same is compared, if it is given.
///
/// # Errors
///
/// A transcript that could not be had, in words.
#[wasm_bindgen]
pub async fn wire(ask: String, seen: String) -> Result<(), JsError> {
    wire::show(&ask, &seen).await.map_err(|words| JsError::new(&words))
}

/// Makes the paste box live, once.
#[wasm_bindgen]
pub fn wake() {
    paste_box::wake();
}
