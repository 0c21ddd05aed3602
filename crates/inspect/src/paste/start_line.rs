//! Status lines, request lines and field lines, as tools write them.

use http_status::is_token;

use super::lines::{is_blank, is_white_space, trim};
use crate::{Fields, RequestHead, ResponseHead, Status};

/// The head that a status line starts, and whether the line is as RFC 9112
/// section 4 has it. The status itself may be anything: that is for rules.
pub(super) fn status_line(line: &str, number: u32) -> Option<(ResponseHead, bool)> {
    let name = line.get(..5).filter(|name| name.eq_ignore_ascii_case("HTTP/"))?;
    let line = line.trim_end_matches(is_white_space).get(5..)?;
    let (version, after) =
        line.split_at(line.find(is_white_space).unwrap_or(line.len()));
    if !version.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let rest = after.trim_start_matches(is_white_space);
    let (status, phrase) = rest.split_once(is_white_space).unwrap_or((rest, ""));
    let is_spaced = after.starts_with(' ') && after.len() == rest.len() + 1;
    let is_right = name == "HTTP/" && is_version(version) && is_spaced;
    let phrase = version.starts_with(['0', '1']).then(|| phrase.to_owned());
    let protocol = format!("HTTP/{version}");
    let head = ResponseHead {
        protocol,
        status: status_of(status),
        phrase,
        fields: Fields::default(),
        line: number,
    };
    Some((head, is_right))
}

/// Versions have two digits; tools write one for HTTP/2 and HTTP/3.
fn is_version(version: &str) -> bool {
    match version.as_bytes() {
        [major] => (b'2'..=b'9').contains(major),
        [major, b'.', minor] => major.is_ascii_digit() && minor.is_ascii_digit(),
        _ => false,
    }
}

/// A status as it was written.
pub(super) fn status_of(text: &str) -> Status {
    let is_number = text.len() == 3 && text.bytes().all(|b| b.is_ascii_digit());
    Status { text: text.to_owned(), number: text.parse().ok().filter(|_| is_number) }
}

/// A status that a tool shows without a version of the protocol: `200 OK`,
/// `:status: 200`, `HTTP 200 OK`.
pub(super) fn bare_status(line: &str) -> Option<Status> {
    let line = line
        .strip_prefix(":status")
        .or_else(|| line.strip_prefix("HTTP "))
        .map_or(line, |rest| rest.trim_start_matches([':', ' ', '\t']));
    let status = status_of(trim(line).split(is_white_space).next().unwrap_or_default());
    status.number.filter(|number| (100..600).contains(number)).map(|_| status)
}

/// The head that a request line starts.
pub(super) fn request_line(line: &str) -> Option<RequestHead> {
    let (rest, protocol) = trim(line).rsplit_once(' ')?;
    let version = protocol.strip_prefix("HTTP/")?;
    let (method, target) = rest.split_once(' ')?;
    let is_method = is_token(method) && !method.bytes().any(|b| b.is_ascii_lowercase());
    let is_target = target.starts_with(['/', '*']) || target.contains(':');
    let is_version = version.starts_with(|c: char| c.is_ascii_digit());
    (is_method && is_target && is_version).then(|| RequestHead {
        method: method.to_owned(),
        url: target.to_owned(),
        protocol: protocol.to_owned(),
        fields: Some(Fields::default()),
    })
}

/// The name and the value of a field line, and whether white space stands before
/// the colon. Names of HTTP/2 may start with a colon.
pub(super) fn field(line: &str) -> Option<(&str, &str, bool)> {
    let pseudo = line.strip_prefix(':').and_then(|rest| rest.find(':'));
    let pseudo = pseudo.map(|place| place + 1);
    let is_name = |place: &usize| line.get(1..*place).is_some_and(is_token);
    let place = pseudo.filter(is_name).or_else(|| line.find(':'))?;
    let (name, value) = line.split_at(place);
    let bare = name.trim_end_matches(is_white_space);
    Some((bare, trim(value.strip_prefix(':')?), bare.len() < name.len()))
}

/// Whether this is a field line beyond doubt.
pub(super) fn is_field(line: &str) -> bool {
    field(line).is_some_and(|(name, value, _)| {
        let is_url = name.starts_with("http") && value.starts_with("//");
        is_token(name.strip_prefix(':').unwrap_or(name)) && !is_url
    })
}

/// Whether a head may go on with this line: a field, or the end.
pub(super) fn is_of_head(line: &str) -> bool {
    is_blank(line) || is_field(line)
}

/// Completes a request with its pseudo-header fields (RFC 9113 section 8.3.1).
pub(super) fn add_pseudo(request: &mut RequestHead, pseudo: &Fields) {
    let value = |name| pseudo.first(name).map(|line| line.value.as_str());
    if let Some(method) = value(":method") {
        method.clone_into(&mut request.method);
    }
    if request.protocol.is_empty() && !pseudo.0.is_empty() {
        "HTTP/2".clone_into(&mut request.protocol);
    }
    let path = value(":path").filter(|_| !request.url.starts_with("http"));
    if let Some(path) = path {
        request.url = match (value(":scheme"), value(":authority")) {
            (Some(scheme), Some(host)) => format!("{scheme}://{host}{path}"),
            _ => path.to_owned(),
        };
    }
}
