//! Where to listen, as platforms say it: the variables `PORT` and `HOST`.

use std::{ffi::OsString, net::Ipv6Addr};

use super::row::Source;

/// The address of these variables, and their names. `HOST` alone is no word of
/// platforms: shells and compilers set it as well.
pub(super) fn address(
    variable: &dyn Fn(&str) -> Option<OsString>,
) -> Option<(OsString, Source)> {
    let set = |name| variable(name).filter(|value| !value.is_empty());
    let port = set("PORT")?;
    let Some(host) = set("HOST") else {
        let mut address = OsString::from(":");
        address.push(port);
        return Some((address, Source::Platform("the variable PORT")));
    };
    let is_bare_ipv6 = host.to_str().is_some_and(|h| h.parse::<Ipv6Addr>().is_ok());
    let mut address = OsString::from(if is_bare_ipv6 { "[" } else { "" });
    address.push(host);
    address.push(if is_bare_ipv6 { "]:" } else { ":" });
    address.push(port);
    Some((address, Source::Platform("the variables HOST and PORT")))
}
