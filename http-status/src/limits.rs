//! What a stranger may ask for.

use crate::Millis;

/// Most cookies of one response.
pub(crate) const COOKIES: usize = 4;

/// Most bytes of the name and the value of a cookie together.
///
/// Chromium and Firefox keep at most 180 cookies of a host, so what any number of links
/// can plant at a URL stays under 8 KB, which most servers take in one field line.
pub(crate) const COOKIE_BYTES: usize = 40;

/// Longest path of a cookie in bytes: browsers ignore a longer attribute (RFC 6265bis
/// section 5.6), and a cookie without a path goes further.
pub(crate) const COOKIE_PATH_BYTES: usize = 1024;

/// Upper bounds of an ask. Each is a setting of the server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Longest `delay`, `body_delay` and `drip`, each, and the silence of
    /// `fault=stall`.
    pub delay: Millis,
    /// Largest content in bytes, and the header section of
    /// `fault=endless-headers`.
    pub content: u64,
    /// Most custom fields in one ask.
    pub fields: usize,
    /// Most bytes of names and values of the custom fields together, and of
    /// `reason`, `location` and the like.
    pub field_section: usize,
    /// Most interim responses in one ask.
    pub interim: usize,
    /// Hosts that `Location` may name besides our own origin.
    pub redirect_hosts: Vec<String>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            delay: Millis::new(30_000),
            content: 1024 * 1024,
            fields: 32,
            field_section: 8 * 1024,
            interim: 16,
            redirect_hosts: Vec::new(),
        }
    }
}
