//! Random bits, as a browser makes them for secrets.

use leptos::prelude::window;

/// 64 random bits; nothing where the browser has none.
pub(crate) fn bits() -> Option<u64> {
    let mut bytes = [0; 8];
    let crypto = window().crypto().ok()?;
    crypto.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(u64::from_le_bytes(bytes))
}
