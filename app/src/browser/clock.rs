//! The time.

/// Now, as an IMF-fixdate: browsers print it so (ECMA-262, `toUTCString`).
pub(crate) fn now() -> String {
    js_sys::Date::new_0().to_utc_string().into()
}
