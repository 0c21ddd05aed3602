//! What time it is.

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
