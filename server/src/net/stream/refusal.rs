//! hyper answers a request that it cannot parse with an empty 4xx; this says
//! the same with a reason.

use crate::problem::{MEDIA_TYPE, Problem, phrase};

/// Our answer in place of hyper's, where these bytes are one of hyper's own.
///
/// hyper's have nothing between the status line and this; ours, whatever an ask
/// leaves out, have a field there.
pub(super) fn in_our_words(bytes: &[u8], max_head: usize) -> Option<Vec<u8>> {
    const REST: &[u8] = b"connection: close\r\ncontent-length: 0\r\n\r\n";
    let head = bytes.strip_suffix(REST)?.strip_suffix(b"\r\n")?;
    if head.contains(&b'\n') {
        return None;
    }
    let status = head.strip_prefix(b"HTTP/1.1 4")?.get(..2)?;
    let problem = match status {
        b"00" => Problem::bad_request(
            "this is not an HTTP request as RFC 9112 has it: check the request line \
             and the field lines for stray bytes",
        ),
        b"14" | b"31" => Problem::head_too_large(max_head),
        _ => return None,
    };
    Some(write(&problem))
}

/// A problem as the last response of a connection.
pub(super) fn write(problem: &Problem) -> Vec<u8> {
    let content = problem.content();
    let mut head =
        format!("HTTP/1.1 {} {}\r\n", problem.status(), phrase(problem.status()));
    for (name, value) in problem.fields() {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str(&format!("content-type: {MEDIA_TYPE}\r\n"));
    head.push_str(&format!("content-length: {}\r\n", content.len()));
    head.push_str("connection: close\r\n\r\n");
    head.push_str(&content);
    head.into_bytes()
}
