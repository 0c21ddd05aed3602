//! A host and an optional port, as `Host`, a request target and a setting have it.

use http_status::query;

/// `uri-host [ ":" port ]` (RFC 9110 section 7.2, RFC 3986 section 3.2.2); it may
/// be empty.
pub(crate) fn is_host(text: &str) -> bool {
    let end =
        if text.starts_with('[') { text.find(']').map(|end| end + 1) } else { None };
    let (host, rest) =
        text.split_at(end.or_else(|| text.find(':')).unwrap_or(text.len()));
    // An empty port is the usual one (RFC 3986 section 3.2.3).
    let is_port = |port: &str| {
        port.is_empty()
            || port.bytes().all(|b| b.is_ascii_digit()) && port.parse::<u16>().is_ok()
    };
    if !rest.is_empty() && !rest.strip_prefix(':').is_some_and(is_port) {
        return false;
    }
    if let Some(literal) = host.strip_prefix('[') {
        let literal = literal.strip_suffix(']').unwrap_or_default();
        return literal.parse::<std::net::Ipv6Addr>().is_ok();
    }
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-._~%!$&'()*+,;=".contains(&b);
    host.bytes().all(plain) && query::decode_text(host).is_some()
}

/// The same where a URI of `http` has it: the host is not empty (RFC 9110 section
/// 4.2.1).
pub(crate) fn is_named_host(text: &str) -> bool {
    is_host(text) && !text.is_empty() && !text.starts_with(':')
}
