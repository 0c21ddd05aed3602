//! Moments, as the reader's language and time zone have them.

use js_sys::{Date, Object, Reflect};
use leptos::prelude::window;
use wasm_bindgen::JsValue;

/// `30 Nov 2026, 20:15 UTC`, of milliseconds since 1970.
pub(crate) fn date_and_time(millis: u64) -> String {
    let parts = [
        ("day", "numeric"),
        ("month", "short"),
        ("year", "numeric"),
        ("hour", "2-digit"),
        ("minute", "2-digit"),
        ("timeZoneName", "short"),
    ];
    text(millis, &parts)
}

/// `20:15:03`.
pub(crate) fn time(millis: u64) -> String {
    text(millis, &[("hour", "2-digit"), ("minute", "2-digit"), ("second", "2-digit")])
}

#[expect(clippy::cast_precision_loss, reason = "no time that is one is so late")]
fn text(millis: u64, parts: &[(&str, &str)]) -> String {
    let options = Object::new();
    for (name, value) in parts {
        let (name, value) = (JsValue::from_str(name), JsValue::from_str(value));
        let _ = Reflect::set(&options, &name, &value);
    }
    let date = Date::new(&JsValue::from_f64(millis as f64));
    let language = window().navigator().language();
    date.to_locale_string(language.as_deref().unwrap_or("en"), &options).into()
}
