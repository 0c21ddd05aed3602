//! Lines that tools write between those of a message: logs, meters, notes.

/// What curl says about a transfer while content is shown, after `* `.
const SAYINGS: [&str; 44] = [
    "ALPN",
    "Authentication problem",
    "CONNECT",
    "Clear auth",
    "Closing connection",
    "Connected to",
    "Connection #",
    "Connection died",
    "Curl_",
    "Established connection",
    "Excess found",
    "Failed writing",
    "Found bundle",
    "HTTP 1.0, assume close",
    "HTTP error before end of send",
    "HTTP/2 stream",
    "HTTP/3 stream",
    "Host ",
    "Hostname ",
    "Ignoring the response-body",
    "Issue another request",
    "Leftovers after chunking",
    "Mark bundle",
    "Maximum (",
    "Need to rewind",
    "OpenSSL",
    "Operation timed out",
    "Please rewind",
    "Re-using existing",
    "Recv failure",
    "Request completely sent",
    "SSL",
    "Send failure",
    "Server auth using",
    "Switched from POST",
    "TLS",
    "The requested URL returned error",
    "Trying ",
    "We are completely uploaded",
    "[HTTP/",
    "client returned ERROR",
    "schannel",
    "shutting down connection",
    "transfer closed",
];

/// Whether curl wrote this line, not the server: what it does, how many bytes it
/// moved, how far it is.
pub(super) fn is_log(line: &str) -> bool {
    is_saying(line) || is_data_note(line) || is_meter(line)
}

fn is_saying(line: &str) -> bool {
    let said = line.strip_prefix("* ");
    said.is_some_and(|said| {
        let said = said.trim_start();
        SAYINGS.iter().any(|start| said.starts_with(start))
    })
}

/// `{ [5 bytes data]`, `} [5 bytes data]`.
pub(super) fn is_data_note(line: &str) -> bool {
    line.starts_with(['{', '}']) && line.trim_end().ends_with(" bytes data]")
}

/// The progress meter, with its head.
pub(super) fn is_meter(line: &str) -> bool {
    let text = line.trim();
    if text.starts_with("% Total ") || text.starts_with("Dload  Upload ") {
        return true;
    }
    let is_column = |b: u8| b.is_ascii_digit() || b" :.-kMGTPdhms".contains(&b);
    text.len() < 120
        && text.starts_with(|c: char| c.is_ascii_digit())
        && text.bytes().all(is_column)
        && text
            .split_ascii_whitespace()
            .skip(8)
            .take(3)
            .filter(|s| s.contains(':'))
            .count()
            == 3
}

/// The line without what curl wrote behind content that does not end in a line
/// feed; nothing where all of it is content.
pub(super) fn unglued(line: &str) -> Option<&str> {
    let place = line.rfind("* ").filter(|place| *place > 0)?;
    let (content, said) = line.split_at_checked(place)?;
    is_saying(said).then_some(content)
}

/// The line without a progress meter before it, which does not end in a line feed.
pub(super) fn unmetered(line: &str) -> &str {
    if !line.starts_with([' ', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']) {
        return line;
    }
    let place = line.find(['*', '<', '>', '{', '}']).unwrap_or(line.len());
    let (meter, rest) = line.split_at(place);
    if !rest.is_empty() && is_meter(meter) { rest } else { line }
}

/// Whether a tool says that it does not show binary content.
pub(super) fn is_binary_note(line: &str) -> bool {
    line.contains("| NOTE: binary data not shown in terminal |")
        || line.starts_with("Warning: Binary output can mess up your terminal")
}
