//! A strict reader of HTTP/1 messages (RFC 9112): the exact bytes of a connection as
//! an exchange.
//!
//! It guesses nothing: a line is what its bytes make it, whatever it looks like. What
//! is refused becomes an oddity with its line. The reader of pasted text, which has to
//! guess, is [`paste`](crate::paste).

mod chunked;
mod head;
mod lines;

use super::{Content, Exchange, OddityKind, RequestHead, ResponseHead, Source};
use crate::syntax::lists::members;
use head::{Section, request_line, status_line};
use lines::Lines;

pub use lines::lines;

/// The most bytes of a request and of the heads that answer it; what is over is left
/// out.
const LIMIT: usize = 1024 * 1024;

/// Reads a request and what came back for it on the same connection. Lines are
/// numbered through both, on from so many before.
///
/// ```
/// use inspect::http1;
///
/// let request = b"GET / HTTP/1.1\r\nHost: lab.example\r\n\r\n";
/// let received = b"HTTP/1.1 405 Method Not Allowed\r\n```: a\r\nAllow: PUT\r\n\r\n";
/// let exchange = http1::read(request, received, 0);
/// let allow = exchange.response.unwrap().fields.first("Allow").unwrap().line;
/// assert_eq!(allow, 6);
/// ```
pub fn read(request: &[u8], received: &[u8], before: u32) -> Exchange {
    let mut exchange = Exchange { source: Source::Wire, ..Exchange::default() };
    let lines_of_request = Lines::new(request, before, LIMIT);
    let mut lines = Lines::new(
        received,
        lines_of_request.last_number(),
        LIMIT.saturating_sub(request.len()),
    );
    exchange.request = read_request(lines_of_request);
    read_heads(&mut lines, &mut exchange);
    read_content(lines, &mut exchange);
    exchange
}

/// Where the content begins in what came back: behind the header section of the final
/// response.
pub fn head_length(received: &[u8]) -> usize {
    let mut lines = Lines::new(received, 0, usize::MAX);
    read_heads(&mut lines, &mut Exchange::default());
    lines.position()
}

fn read_request(mut lines: Lines<'_>) -> Option<RequestHead> {
    let mut request = request_line(&lines.next()?)?;
    request.fields = Some(Section::read(&mut lines).fields);
    Some(request)
}

/// Reads the interim responses and the head of the final one.
fn read_heads(lines: &mut Lines<'_>, exchange: &mut Exchange) {
    while let Some(head) = read_head(lines, exchange) {
        if !head.status.is_interim() {
            exchange.response = Some(head);
            return;
        }
        exchange.interim.push(head);
    }
}

/// Reads the next head; nothing where no more comes, or where it is none.
fn read_head(lines: &mut Lines<'_>, exchange: &mut Exchange) -> Option<ResponseHead> {
    let line = lines.next()?;
    let head = status_line(&line);
    if head.is_none() {
        let is_http = line.bytes.starts_with(b"HTTP/");
        exchange.oddities.push(line.oddity(if is_http {
            OddityKind::BadStatusLine
        } else {
            OddityKind::NotHttp
        }));
    }
    let section = Section::read(lines);
    let mut head = head?;
    head.fields = section.fields;
    exchange.oddities.extend(section.oddities);
    Some(head)
}

/// Reads what follows the head of the final response, by its framing (RFC 9112
/// section 6.3). What is more than was announced is part of it: rules compare.
fn read_content(lines: Lines<'_>, exchange: &mut Exchange) {
    let mut content = lines.rest().to_vec();
    if !exchange.ends_with_head() && exchange.response.as_ref().is_some_and(is_chunked)
    {
        let decoded = chunked::decode(lines);
        content = decoded.content;
        exchange.trailers = decoded.trailers;
        exchange.oddities.extend(decoded.oddities);
    }
    exchange.content =
        if content.is_empty() { Content::Absent } else { Content::Bytes(content) };
}

/// Whether the last coding of the transfer is `chunked`.
fn is_chunked(head: &ResponseHead) -> bool {
    let codings = head.fields.value("Transfer-Encoding").unwrap_or_default();
    let last = members(&codings).last();
    last.is_some_and(|coding| coding.eq_ignore_ascii_case("chunked"))
}
