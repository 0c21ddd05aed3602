//! Networks in settings.

use std::net::IpAddr;

use ipnet::IpNet;

/// Reads an address, or a network of them (RFC 4632 section 3.1).
pub(super) fn network(text: &str) -> Result<IpNet, String> {
    if let Ok(address) = text.parse::<IpAddr>() {
        return Ok(address.into());
    }
    text.parse().map_err(|_| {
        "write an address or a network, as in 10.0.0.1, 10.0.0.0/8 or 2001:db8::/32"
            .to_owned()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_is_an_address_and_perhaps_a_length() {
        for (text, expected) in [
            ("10.0.0.1", Some("10.0.0.1/32")),
            ("10.0.0.0/8", Some("10.0.0.0/8")),
            ("::1", Some("::1/128")),
            ("2001:db8::/32", Some("2001:db8::/32")),
            ("0.0.0.0/0", Some("0.0.0.0/0")),
            ("10.0.0.0/33", None),
            ("10.0.0/8", None),
            ("proxy.example", None),
            ("", None),
        ] {
            let read = network(text).ok().map(|network| network.to_string());
            assert_eq!(read.as_deref(), expected, "{text:?}");
        }
    }
}
