//! 5xx: the server, or one behind it, is at fault.

use super::{BASE, Caching, Entry, Registration, Retry, code};
use crate::rfc_section;

pub(super) const ENTRIES: &[Entry] = &[
    Entry {
        code: code(500),
        phrase: "Internal Server Error",
        meaning: "The application broke down on a case that it did not provide for.",
        specification: Some(rfc_section!(9110, "15.6.1")),
        retry: Retry::Idempotent,
        related: &[502, 503, 504, 501],
        ..BASE
    },
    Entry {
        code: code(501),
        phrase: "Not Implemented",
        meaning: "The server has no code for this, most often a method that it has never heard of.",
        specification: Some(rfc_section!(9110, "15.6.2")),
        caching: Caching::Heuristic,
        retry: Retry::No,
        related: &[405, 404, 410, 500, 505],
        ..BASE
    },
    Entry {
        code: code(502),
        phrase: "Bad Gateway",
        meaning: "The server behind this gateway refused the connection or replied with something unusable.",
        specification: Some(rfc_section!(9110, "15.6.3")),
        recommended: &["Proxy-Status"],
        retry: Retry::Idempotent,
        related: &[504, 503, 500, 520, 521],
        ..BASE
    },
    Entry {
        code: code(503),
        phrase: "Service Unavailable",
        meaning: "Too much load or a maintenance window keeps the server from answering at the moment.",
        specification: Some(rfc_section!(9110, "15.6.4")),
        recommended: &["Retry-After", "Cache-Control"],
        retry: Retry::AfterDelay,
        related: &[429, 502, 504, 500, 403, 402],
        ..BASE
    },
    Entry {
        code: code(504),
        phrase: "Gateway Timeout",
        meaning: "The server behind this gateway stayed silent for too long.",
        specification: Some(rfc_section!(9110, "15.6.5")),
        recommended: &["Proxy-Status"],
        retry: Retry::Idempotent,
        related: &[502, 503, 500, 408, 499, 524],
        ..BASE
    },
    Entry {
        code: code(505),
        phrase: "HTTP Version Not Supported",
        meaning: "The request is written in a major version of HTTP that this server does not speak.",
        specification: Some(rfc_section!(9110, "15.6.6")),
        retry: Retry::No,
        related: &[426, 101, 400, 501],
        ..BASE
    },
    Entry {
        code: code(506),
        phrase: "Variant Also Negotiates",
        meaning: "The variant picked by content negotiation wants to negotiate itself, so the choice never ends.",
        specification: Some(rfc_section!(2295, "8.1")),
        retry: Retry::No,
        related: &[300, 406, 500],
        ..BASE
    },
    Entry {
        code: code(507),
        phrase: "Insufficient Storage",
        meaning: "There is no room left to save what the request would write.",
        specification: Some(rfc_section!(4918, "11.5")),
        retry: Retry::AfterDelay,
        related: &[413, 503, 500],
        ..BASE
    },
    Entry {
        code: code(508),
        phrase: "Loop Detected",
        meaning: "A WebDAV request for the whole depth of a tree ran in circles and was broken off.",
        specification: Some(rfc_section!(5842, "7.2")),
        retry: Retry::No,
        related: &[208, 502, 506],
        ..BASE
    },
    Entry {
        code: code(510),
        phrase: "Not Extended",
        registration: Registration::Obsoleted,
        meaning: "The request lacks a protocol extension that the server insists on, in a scheme now historic.",
        specification: Some(rfc_section!(2774, "7")),
        retry: Retry::Modified,
        related: &[501, 403, 428],
        ..BASE
    },
    Entry {
        code: code(511),
        phrase: "Network Authentication Required",
        meaning: "The network itself, such as a hotel's Wi-Fi, wants a login before it lets anything through.",
        specification: Some(rfc_section!(6585, "6")),
        caching: Caching::Never,
        recommended: &["Cache-Control"],
        forbidden: &["WWW-Authenticate"],
        retry: Retry::WithCredentials,
        related: &[401, 407, 403, 404],
        ..BASE
    },
];
