//! What time it is.

use std::cell::Cell;

/// Now, as an IMF-fixdate (RFC 9110 section 5.6.7): on the server, when the request
/// came.
#[cfg(feature = "ssr")]
pub(crate) fn date() -> String {
    crate::page_context::page_context().map(|context| context.date).unwrap_or_default()
}

/// Now, as an IMF-fixdate: browsers print it so (ECMA-262, `toUTCString`).
#[cfg(not(feature = "ssr"))]
pub(crate) fn date() -> String {
    js_sys::Date::new_0().to_utc_string().into()
}

thread_local! {
    /// The last time that was given.
    static LAST: Cell<u64> = const { Cell::new(0) };
}

/// Now, in milliseconds since 1970. No two calls give the same.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "such a cast stays within the bounds of the type"
)]
pub(crate) fn next_millis() -> u64 {
    let now = (js_sys::Date::now() as u64).max(LAST.get() + 1);
    LAST.set(now);
    now
}

/// A time in milliseconds since 1970, as the reader's language and place write it.
pub(crate) fn local_time(millis: u64) -> String {
    let undefined = wasm_bindgen::JsValue::UNDEFINED;
    date_of(millis).to_locale_string("default", &undefined).into()
}

/// A time in milliseconds since 1970 with its time zone, as the reader's language and place
/// write it: `30 Nov 2026, 20:15 UTC`.
pub(crate) fn local_time_in_zone(millis: u64) -> String {
    const PARTS: [(&str, &str); 6] = [
        ("day", "numeric"),
        ("month", "short"),
        ("year", "numeric"),
        ("hour", "2-digit"),
        ("minute", "2-digit"),
        ("timeZoneName", "short"),
    ];
    let options = js_sys::Object::new();
    for (name, value) in PARTS {
        let _ = js_sys::Reflect::set(&options, &name.into(), &value.into());
    }
    date_of(millis).to_locale_string("default", &options).into()
}

#[expect(clippy::cast_precision_loss, reason = "no time comes near 2^53")]
fn date_of(millis: u64) -> js_sys::Date {
    js_sys::Date::new(&(millis as f64).into())
}
