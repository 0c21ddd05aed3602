//! Recognises the empty 4xx by which hyper refuses a request that it cannot parse, so that
//! the service can say why.

/// Why hyper refused a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Request line or field lines are not HTTP (RFC 9112).
    NotHttp,
    /// The request head is larger than so many bytes.
    HeadTooLarge(usize),
}

/// The reason, where these bytes are a refusal of hyper's own.
///
/// hyper's have nothing between the status line and this; ours, whatever an ask
/// leaves out, have a field there.
pub(super) fn recognise(bytes: &[u8], max_head: usize) -> Option<Refusal> {
    const REST: &[u8] = b"connection: close\r\ncontent-length: 0\r\n\r\n";
    let head = bytes.strip_suffix(REST)?.strip_suffix(b"\r\n")?;
    if head.contains(&b'\n') {
        return None;
    }
    match head.strip_prefix(b"HTTP/1.1 4")?.get(..2)? {
        b"00" => Some(Refusal::NotHttp),
        b"14" | b"31" => Some(Refusal::HeadTooLarge(max_head)),
        _ => None,
    }
}
