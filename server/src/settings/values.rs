//! Values of settings that are neither a number nor a time.

use std::{num::NonZero, path::PathBuf, sync::Arc, thread::available_parallelism};

use super::range::MOST_JOBS;
use crate::authority::is_host;

/// How many threads run at the same time on this machine.
pub(super) fn cores() -> usize {
    available_parallelism().map_or(1, NonZero::get).min(MOST_JOBS)
}

/// A host, perhaps a port (RFC 9110 section 7.2).
pub(super) fn host(text: &str) -> Result<String, String> {
    if text.is_empty() || !is_host(text) {
        return Err("write a host, as in status.example or [::1]:3000".to_owned());
    }
    Ok(text.to_owned())
}

/// `http://` or `https://`, a host, perhaps a port (RFC 9110 section 4.2).
pub(super) fn origin(text: &str) -> Result<Arc<str>, String> {
    let text = text.trim_end_matches('/');
    let authority =
        text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    match authority {
        Some(authority) if !authority.is_empty() && is_host(authority) => {
            Ok(text.into())
        }
        _ => Err("write an origin, as in https://status.example".to_owned()),
    }
}

/// Permissions of a file, in octal, as chmod(1) has them.
pub(super) fn socket_mode(text: &str) -> Result<u32, String> {
    let digits = text.strip_prefix("0o").unwrap_or(text);
    let is_octal = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    let mode = u32::from_str_radix(digits, 8).ok().filter(|mode| *mode <= 0o777);
    mode.filter(|_| is_octal)
        .ok_or_else(|| "write permissions in octal, from 0000 to 0777".to_owned())
}

/// The name of a file.
pub(super) fn file(text: &str) -> Result<PathBuf, String> {
    if text.is_empty() {
        return Err("write the name of a file".to_owned());
    }
    Ok(text.into())
}

/// Whether something is to be.
pub(super) fn truth(text: &str) -> Result<bool, String> {
    text.parse().map_err(|_| "write true or false".to_owned())
}

/// `mailto:` and an address, or `https://` and a host (RFC 9116 section 2.5.3).
pub(super) fn contact(text: &str) -> Result<Arc<str>, String> {
    // What a URI is made of (RFC 3986 section 2).
    let is_of_uri =
        |byte: u8| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte);
    let is_mail = |address: &str| {
        let parts = address.split_once('@');
        parts.is_some_and(|(user, host)| !user.is_empty() && !host.is_empty())
    };
    let is_page = |rest: &str| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        !host.is_empty() && is_host(host)
    };
    let is_right = text.strip_prefix("mailto:").is_some_and(is_mail)
        || text.strip_prefix("https://").is_some_and(is_page);
    if is_right && text.bytes().all(is_of_uri) {
        return Ok(text.into());
    }
    Err("write whom to tell, as in mailto:security@status.example or \
         https://status.example/report"
        .to_owned())
}
