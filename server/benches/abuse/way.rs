//! One way to abuse the service.

use std::sync::Arc;

/// A way, and on how many connections it goes.
pub(crate) struct Way {
    pub(crate) name: String,
    pub(crate) connections: u32,
    pub(crate) act: Act,
}

/// Name and value.
pub(crate) type Field = (&'static str, &'static str);

/// What each connection does.
#[derive(Clone)]
pub(crate) enum Act {
    /// Sends some bytes once, others again and again, and reads nothing.
    Send { once: Arc<[u8]>, again: Arc<[u8]> },
    /// Asks for this target on many streams of HTTP/2 with this window.
    Ask { target: Arc<str>, field: Field, window: u32 },
    /// Sends a whole request, reads the answer, and sends it again.
    Repeat { request: Arc<[u8]> },
    /// Asks for this target on many streams of HTTP/2 and resets them, again and again.
    Reset { target: Arc<str> },
    /// Sends content to this target on many streams of HTTP/2, and does not end it.
    Post { target: Arc<str>, field: Field, length: usize },
}
