//! The grammar of `Forwarded` (RFC 7239 section 4).

use std::net::{IpAddr, SocketAddr};

use crate::authority::is_named_host;

/// What one proxy says of a request.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Hop {
    /// Who sent it the request, where that is an address, and a port if it is known.
    pub(super) from: Option<(IpAddr, Option<u16>)>,
    /// By which scheme.
    pub(super) scheme: Option<&'static str>,
    /// What the request had as its host.
    pub(super) host: Option<String>,
}

impl Hop {
    /// Whether it says something of the origin that was asked.
    pub(super) fn names_origin(&self) -> bool {
        self.scheme.is_some() || self.host.is_some()
    }
}

/// The proxies of a field, first to last. What cannot be read says nothing.
pub(super) fn forwarded_hops(value: &str) -> Vec<Hop> {
    split(value, ',').map(|element| hop(element).unwrap_or_default()).collect()
}

fn hop(element: &str) -> Option<Hop> {
    let mut hop = Hop::default();
    for pair in split(element, ';') {
        let (name, value) = pair.split_once('=')?;
        let value = unquote(value)?;
        match name.to_ascii_lowercase().as_str() {
            "for" => hop.from = node(&value),
            "proto" => hop.scheme = scheme(&value),
            "host" => hop.host = Some(value).filter(|host| is_named_host(host)),
            _ => {}
        }
    }
    Some(hop)
}

/// Parts between separators that are not in a quoted string.
fn split(text: &str, separator: char) -> impl Iterator<Item = &str> {
    let (mut is_quoted, mut is_escaped) = (false, false);
    let parts = text.split(move |char| {
        let was_escaped = std::mem::take(&mut is_escaped);
        match char {
            '\\' if is_quoted && !was_escaped => is_escaped = true,
            '"' if !was_escaped => is_quoted = !is_quoted,
            _ => {}
        }
        char == separator && !is_quoted
    });
    parts.map(str::trim)
}

/// A token or a quoted string (RFC 9110 section 5.6.4); nothing where its quotes do not
/// close.
fn unquote(value: &str) -> Option<String> {
    let Some(rest) = value.strip_prefix('"') else {
        return (!value.contains('"')).then(|| value.to_owned());
    };
    let mut text = String::new();
    let mut chars = rest.strip_suffix('"')?.chars();
    while let Some(char) = chars.next() {
        text.push(if char == '\\' { chars.next()? } else { char });
    }
    Some(text)
}

/// An address, perhaps with a port: a node of RFC 7239 section 6 that is neither `unknown`
/// nor a made-up name, or what proxies write into `X-Forwarded-For`.
pub(super) fn node(text: &str) -> Option<(IpAddr, Option<u16>)> {
    if let Ok(address) = text.parse() {
        return Some((address, None));
    }
    if let Some(address) = text.strip_prefix('[').and_then(|t| t.strip_suffix(']')) {
        return Some((IpAddr::V6(address.parse().ok()?), None));
    }
    if let Ok(socket) = text.parse::<SocketAddr>() {
        return Some((socket.ip(), Some(socket.port())));
    }
    // A port may be a made-up name as well.
    let (address, port) = text.rsplit_once(':')?;
    port.starts_with('_').then(|| node(address).filter(|(_, port)| port.is_none()))?
}

/// A scheme that we can be reached by.
pub(super) fn scheme(text: &str) -> Option<&'static str> {
    ["https", "http"].into_iter().find(|scheme| scheme.eq_ignore_ascii_case(text))
}
