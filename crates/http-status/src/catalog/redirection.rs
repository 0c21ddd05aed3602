//! 3xx: more is needed to complete the request, most often another address.

use super::{BASE, Caching, Entry, Redirect, Registration, Retry, code};
use crate::rfc_section;

pub(super) const ENTRIES: &[Entry] = &[
    Entry {
        code: code(300),
        phrase: "Multiple Choices",
        meaning: "There is more than one version to offer, and the server leaves the choice to the client.",
        specification: Some(rfc_section!(9110, "15.4.1")),
        caching: Caching::Heuristic,
        recommended: &["Location"],
        related: &[302, 303, 406],
        ..BASE
    },
    Entry {
        code: code(301),
        phrase: "Moved Permanently",
        meaning: "This address is out of date for good: links should name the one in Location.",
        specification: Some(rfc_section!(9110, "15.4.2")),
        caching: Caching::Heuristic,
        recommended: &["Location"],
        retry: Retry::Follow,
        redirect: Redirect::PostToGet,
        related: &[308, 302, 307, 303, 410],
        ..BASE
    },
    Entry {
        code: code(302),
        phrase: "Found",
        meaning: "Look at the address in Location this time, and come back to this one the next time.",
        specification: Some(rfc_section!(9110, "15.4.3")),
        recommended: &["Location"],
        retry: Retry::Follow,
        redirect: Redirect::PostToGet,
        related: &[303, 307, 301, 308, 401],
        ..BASE
    },
    Entry {
        code: code(303),
        phrase: "See Other",
        meaning: "The outcome is described on another page, which a GET of Location retrieves.",
        specification: Some(rfc_section!(9110, "15.4.4")),
        recommended: &["Location"],
        retry: Retry::Follow,
        redirect: Redirect::ToGet,
        related: &[302, 307, 301, 308, 201],
        ..BASE
    },
    Entry {
        code: code(304),
        phrase: "Not Modified",
        meaning: "Nothing has changed since the client's copy was made, so the copy is still good.",
        specification: Some(rfc_section!(9110, "15.4.5")),
        allows_content: false,
        recommended: &[
            "ETag",
            "Date",
            "Cache-Control",
            "Vary",
            "Expires",
            "Content-Location",
        ],
        related: &[200, 412, 204, 205],
        ..BASE
    },
    Entry {
        code: code(305),
        phrase: "Use Proxy",
        registration: Registration::Deprecated,
        meaning: "It once sent clients through a proxy, until that was found to be unsafe.",
        specification: Some(rfc_section!(9110, "15.4.6")),
        retry: Retry::No,
        related: &[306, 407, 502],
        ..BASE
    },
    Entry {
        code: code(306),
        phrase: "Switch Proxy",
        aliases: &["(Unused)"],
        registration: Registration::Unused,
        meaning: "It has been reserved since a draft on switching proxies was dropped, and means nothing now.",
        specification: Some(rfc_section!(9110, "15.4.7")),
        retry: Retry::No,
        related: &[305, 307],
        ..BASE
    },
    Entry {
        code: code(307),
        phrase: "Temporary Redirect",
        meaning: "For now, send the very same request, method and content included, to Location.",
        specification: Some(rfc_section!(9110, "15.4.8")),
        recommended: &["Location"],
        retry: Retry::Follow,
        redirect: Redirect::Preserve,
        related: &[302, 308, 303, 301],
        ..BASE
    },
    Entry {
        code: code(308),
        phrase: "Permanent Redirect",
        meaning: "From now on, send such requests, method and content unchanged, to Location.",
        specification: Some(rfc_section!(9110, "15.4.9")),
        caching: Caching::Heuristic,
        recommended: &["Location"],
        retry: Retry::Follow,
        redirect: Redirect::Preserve,
        related: &[301, 307, 302, 303, 410],
        ..BASE
    },
];
