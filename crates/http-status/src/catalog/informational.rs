//! 1xx: interim responses, which end at the header section.

use super::{BASE, Entry, Registration, code};
use crate::{Section, rfc_section};

/// Without content there is nothing to frame (RFC 9110 section 8.6, RFC 9112
/// section 6.1).
const FRAMING: &[&str] = &["Content-Length", "Transfer-Encoding"];

pub(super) const ENTRIES: &[Entry] = &[
    Entry {
        code: code(100),
        phrase: "Continue",
        meaning: "Nothing in the header section stands in the way: send the rest of the request.",
        specification: Some(rfc_section!(9110, "15.2.1")),
        allows_content: false,
        forbidden: FRAMING,
        related: &[417, 101, 103],
        ..BASE
    },
    Entry {
        code: code(101),
        phrase: "Switching Protocols",
        meaning: "From the blank line on, this connection speaks the protocol that the client proposed.",
        specification: Some(rfc_section!(9110, "15.2.2")),
        allows_content: false,
        required: &["Upgrade", "Connection"],
        forbidden: FRAMING,
        related: &[426, 505, 200, 100],
        ..BASE
    },
    Entry {
        code: code(102),
        phrase: "Processing",
        meaning: "An old WebDAV server asks for patience while it works on a long request.",
        specification: Some(rfc_section!(2518, "10.1")),
        allows_content: false,
        forbidden: FRAMING,
        related: &[202, 100, 103],
        ..BASE
    },
    Entry {
        code: code(103),
        phrase: "Early Hints",
        meaning: "The final response is still being made, but these links are worth fetching already.",
        specification: Some(rfc_section!(8297, "2")),
        allows_content: false,
        recommended: &["Link"],
        forbidden: FRAMING,
        related: &[200, 100, 102],
        ..BASE
    },
    Entry {
        code: code(104),
        phrase: "Upload Resumption Supported",
        registration: Registration::Temporary,
        meaning: "Should this upload break off, the client can pick it up again where it stopped.",
        specification: Some(Section {
            title: "draft-ietf-httpbis-resumable-upload",
            url: "https://datatracker.ietf.org/doc/draft-ietf-httpbis-resumable-upload/",
        }),
        allows_content: false,
        recommended: &["Location"],
        forbidden: FRAMING,
        related: &[100, 201, 308],
        ..BASE
    },
];
