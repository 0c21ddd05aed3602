//! Which protocol a connection speaks: its first bytes tell.

/// The protocols that share our port.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Protocol {
    Http1,
    /// With prior knowledge (RFC 9113 section 3.3).
    Http2,
}

/// What an HTTP/2 client sends first (RFC 9113 section 3.4).
const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

impl Protocol {
    /// The protocol of a connection that begins so; nothing where more bytes must
    /// come before it is certain.
    pub(super) fn detect(first_bytes: &[u8]) -> Option<Self> {
        if first_bytes.starts_with(PREFACE) {
            return Some(Self::Http2);
        }
        (!PREFACE.starts_with(first_bytes)).then_some(Self::Http1)
    }
}
