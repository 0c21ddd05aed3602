//! The script of pages with a report.

use leptos::{nonce::use_nonce, prelude::*};

use crate::served::served;

/// Loads the Inspector when it is first needed, and lets lines and findings point
/// at each other.
const SCRIPT: &str = include_str!("../report.js");

/// The script, which has to stand below what it looks at.
pub(crate) fn report_script() -> AnyView {
    let address = served().inspector;
    view! { <script nonce=use_nonce() data-module=address>{SCRIPT}</script> }.into_any()
}
