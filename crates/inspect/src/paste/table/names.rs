//! The labels in copies of developer tools, by which these are recognised.

use http_status::is_token;

use crate::paste::{
    lines::{Line, trim},
    start_line::{request_line, status_line},
};

/// What a summary says, in the words of Chrome and Safari.
pub(super) const LABELS: [&str; 12] = [
    "Request URL",
    "Request Method",
    "Status Code",
    "Remote Address",
    "Referrer Policy",
    "URL",
    "Status",
    "Source",
    "Address",
    "Initiator",
    "Scheme",
    "Filename",
];

/// Names that tell a list of fields from other lines.
const KNOWN: [&str; 24] = [
    "accept-ranges",
    "access-control-allow-origin",
    "age",
    "allow",
    "alt-svc",
    "cache-control",
    "connection",
    "content-encoding",
    "content-length",
    "content-security-policy",
    "content-type",
    "date",
    "etag",
    "expires",
    "last-modified",
    "link",
    "location",
    "retry-after",
    "server",
    "set-cookie",
    "transfer-encoding",
    "vary",
    "www-authenticate",
    "x-powered-by",
];

/// Whether this is the name of a field that most responses have.
pub(in crate::paste) fn is_known(name: &str) -> bool {
    KNOWN.iter().any(|known| known.eq_ignore_ascii_case(name))
}

/// Whether a heading or a summary of developer tools stands before anything else.
pub(in crate::paste) fn is_labelled(lines: &[Line<'_>]) -> bool {
    let mut labels = lines.iter().map(|line| trim(line.text)).take_while(|text| {
        status_line(text, 0).is_none() && request_line(text).is_none()
    });
    labels.any(|text| {
        let (name, _) = text.split_once(':').unwrap_or((text, ""));
        matches!(Section::named(text), Some(Section::Request | Section::Response))
            || LABELS.iter().take(3).any(|label| *label == name)
    })
}

/// Whether every other line is a name, and the next one its value.
pub(in crate::paste) fn is_alternating(lines: &[Line<'_>]) -> bool {
    let texts =
        lines.iter().map(|line| trim(line.text)).filter(|text| !text.is_empty());
    let names: Vec<_> = texts.step_by(2).collect();
    let bare = |text: &&&str| name_of(text).is_some();
    let known = |text: &&&str| name_of(text).is_some_and(is_known);
    let (all, known) =
        (names.iter().filter(bare).count(), names.iter().filter(known).count());
    known > 0 && all == names.len() && known * 3 >= all
}

/// The name on a line that has nothing else.
pub(super) fn name_of(text: &str) -> Option<&str> {
    let name = text.strip_suffix(':').unwrap_or(text);
    let bare = name.strip_prefix(':').unwrap_or(name);
    (is_token(bare) || LABELS.contains(&name)).then_some(name)
}

/// A part of what developer tools show.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Section {
    /// Before any heading: fields are those of the response.
    #[default]
    Start,
    /// The URL, the method, the status.
    Summary,
    /// Fields of the request.
    Request,
    /// Fields of the response.
    Response,
    /// Something else.
    Other,
}

impl Section {
    /// The section below this heading.
    pub(super) fn named(text: &str) -> Option<Self> {
        let (name, rest) = text.split_once(" (").unwrap_or((text, ")"));
        match name {
            _ if !rest.ends_with(')') => None,
            "General" | "Summary" => Some(Self::Summary),
            "Response Headers" | "Response" => Some(Self::Response),
            "Request Headers" | "Request" => Some(Self::Request),
            "Query String Parameters"
            | "Form Data"
            | "Request Payload"
            | "Request Body"
            | "Response Body" => Some(Self::Other),
            _ => None,
        }
    }
}
