//! 2xx: the request had the effect that it was sent for, or will have.

use super::{BASE, Caching, Entry, code};
use crate::rfc_section;

pub(super) const ENTRIES: &[Entry] = &[
    Entry {
        code: code(200),
        phrase: "OK",
        meaning: "All went well, and this is the result of the method that was asked for.",
        specification: Some(rfc_section!(9110, "15.3.1")),
        caching: Caching::Heuristic,
        recommended: &["ETag", "Last-Modified", "Cache-Control"],
        related: &[201, 204, 206, 202, 304],
        ..BASE
    },
    Entry {
        code: code(201),
        phrase: "Created",
        meaning: "The server made something new, and it can be reached at a URI of its own.",
        specification: Some(rfc_section!(9110, "15.3.2")),
        recommended: &["Location", "ETag"],
        related: &[200, 202, 204, 303],
        ..BASE
    },
    Entry {
        code: code(202),
        phrase: "Accepted",
        meaning: "The work is queued: whether it will succeed is not known yet.",
        specification: Some(rfc_section!(9110, "15.3.3")),
        related: &[200, 201, 204, 303],
        ..BASE
    },
    Entry {
        code: code(203),
        phrase: "Non-Authoritative Information",
        meaning: "The origin said 200, but a proxy on the way changed what it sent.",
        specification: Some(rfc_section!(9110, "15.3.4")),
        caching: Caching::Heuristic,
        related: &[200, 204],
        ..BASE
    },
    Entry {
        code: code(204),
        phrase: "No Content",
        meaning: "It worked, the answer is empty on purpose, and the client need not leave its page.",
        specification: Some(rfc_section!(9110, "15.3.5")),
        allows_content: false,
        caching: Caching::Heuristic,
        recommended: &["ETag"],
        forbidden: &["Content-Length", "Transfer-Encoding"],
        related: &[205, 304, 200],
        ..BASE
    },
    Entry {
        code: code(205),
        phrase: "Reset Content",
        meaning: "It worked, so the form that was sent can be emptied for the next entry.",
        specification: Some(rfc_section!(9110, "15.3.6")),
        allows_content: false,
        related: &[204, 304, 200],
        ..BASE
    },
    Entry {
        code: code(206),
        phrase: "Partial Content",
        meaning: "Here is the part of the representation that the Range field asked for.",
        specification: Some(rfc_section!(9110, "15.3.7")),
        caching: Caching::Heuristic,
        required: &["Content-Range"],
        recommended: &["ETag", "Last-Modified", "Accept-Ranges"],
        related: &[200, 416, 412],
        ..BASE
    },
    Entry {
        code: code(207),
        phrase: "Multi-Status",
        meaning: "The XML inside has a status of its own for each resource that was touched.",
        specification: Some(rfc_section!(4918, "11.1")),
        recommended: &["Content-Type"],
        related: &[200, 208, 424, 422],
        ..BASE
    },
    Entry {
        code: code(208),
        phrase: "Already Reported",
        meaning: "These members of a WebDAV collection were listed earlier in the same answer.",
        specification: Some(rfc_section!(5842, "7.1")),
        related: &[207, 508],
        ..BASE
    },
    Entry {
        code: code(226),
        phrase: "IM Used",
        meaning: "The content comes as a delta or in another form that the request's A-IM field accepts.",
        specification: Some(rfc_section!(3229, "10.4.1")),
        required: &["ETag"],
        recommended: &["IM", "Delta-Base"],
        related: &[200, 206, 304],
        ..BASE
    },
];
