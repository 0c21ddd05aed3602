//! Reads what people paste: output of curl and other tools, copies of developer
//! tools, HAR. Nothing is refused; what is odd becomes an oddity, which rules
//! report.
//!
//! ```text
//! text ── lines ─┬─ har         entries of HAR
//!                ├─ objects     other JSON: copies of Firefox, maps of fields
//!                ├─ dump        objects of fields as programs print them
//!                ├─ powershell  lists and tables of PowerShell
//!                ├─ table       names and values, as developer tools show them
//!                └─ messages    heads and content, with or without marks
//! ```

pub mod base64;
mod command;
mod content;
mod dump;
mod fence;
mod har;
mod head;
mod json;
mod kind;
mod lines;
mod mark;
mod messages;
mod noise;
mod objects;
mod powershell;
mod prefix;
mod redirects;
mod start_line;
mod table;
mod terminal;
mod tools;

use super::{Content, Exchange, Oddity, OddityKind, PasteContext};
pub use kind::{RequestTarget, TextKind, kind};
use lines::Line;

/// The most that is read, in bytes; the rest is left out.
pub const LIMIT: usize = 1024 * 1024;

/// The most field lines of a head; servers take a hundred or two.
pub const MOST_FIELDS: usize = 2000;

/// The most final responses.
pub const MOST_RESPONSES: usize = 1000;

/// What was read: one exchange for each final response.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Read {
    /// The exchanges, in order.
    pub exchanges: Vec<Exchange>,
}

/// Reads a text.
///
/// ```
/// use inspect::paste;
///
/// let read = paste::read("HTTP/1.1 304 Not Modified\nETag: \"7\"\n");
/// assert_eq!(read.exchanges[0].response.as_ref().unwrap().status.number, Some(304));
/// ```
pub fn read(text: &str) -> Read {
    read_with(text, &PasteContext::default())
}

/// Reads a text, with what is known besides: the status where the text has none,
/// and what it does not show of the request of its first exchange, the one that
/// opens a tunnel aside. A request with HEAD is taken as one of every exchange,
/// because redirects keep the method. What follows a redirect is taken as what it
/// leads to.
///
/// ```
/// use http_status::Code;
/// use inspect::{PasteContext, paste};
///
/// let context = PasteContext { status: Code::new(404), ..PasteContext::default() };
/// let read = paste::read_with("content-type: text/html\n", &context);
/// let exchange = &read.exchanges[0];
/// assert_eq!(exchange.response.as_ref().unwrap().status.number, Some(404));
/// assert!(exchange.oddities.is_empty());
/// ```
pub fn read_with(text: &str, context: &PasteContext) -> Read {
    let kept = text.get(..text.floor_char_boundary(LIMIT)).unwrap_or(text);
    let is_cut = kept.len() < text.len();
    let kept = kept.strip_prefix('\u{feff}').unwrap_or(kept);
    let lines = lines::lines(kept);
    let plain = prefix::unescaped(&lines).or_else(|| prefix::stripped(&lines));
    let lines = plain.unwrap_or(lines);
    let mut exchanges = exchanges(kept, &lines, is_cut);
    bound(&mut exchanges);
    context.fill_in(&mut exchanges);
    redirects::follow(&mut exchanges);
    for exchange in &mut exchanges {
        settle_content(exchange);
    }
    if is_cut && let Some(last) = exchanges.last_mut() {
        last.oddities.push(Oddity {
            kind: OddityKind::TooLong,
            line: lines.last().map_or(1, |line| line.number),
            text: lines
                .last()
                .map(|line| http_status::excerpt(line.text))
                .unwrap_or_default(),
        });
    }
    Read { exchanges }
}

/// Leaves out what no real exchange has, because every rule looks at all of it.
fn bound(exchanges: &mut Vec<Exchange>) {
    for exchange in exchanges.iter_mut() {
        let heads = exchange.interim.iter_mut().chain(&mut exchange.response);
        let requests = exchange.request.iter_mut().filter_map(|r| r.fields.as_mut());
        let sections = heads.map(|head| &mut head.fields).chain(requests);
        let mut cuts = Vec::new();
        for fields in sections.chain([&mut exchange.trailers]) {
            cuts.extend(fields.0.get(MOST_FIELDS).cloned());
            fields.0.truncate(MOST_FIELDS);
        }
        exchange.interim.truncate(MOST_FIELDS);
        exchange.oddities.truncate(MOST_FIELDS);
        exchange.oddities.extend(cuts.into_iter().map(|first| Oddity {
            kind: OddityKind::TooLong,
            line: first.line,
            text: http_status::excerpt(&first.name),
        }));
    }
    let Some(first) = exchanges.get(MOST_RESPONSES) else { return };
    let line = first.response.as_ref().map_or(0, |response| response.line);
    exchanges.truncate(MOST_RESPONSES);
    if let Some(last) = exchanges.last_mut() {
        let text = format!("response {}", MOST_RESPONSES + 1);
        last.oddities.push(Oddity { kind: OddityKind::TooLong, line, text });
    }
}

fn exchanges(text: &str, lines: &[Line<'_>], is_cut: bool) -> Vec<Exchange> {
    let first = lines.iter().find(|line| !line.is_blank());
    let is_json =
        first.is_some_and(|line| line.text.trim_start().starts_with(['{', '[']));
    let mut exchanges = Vec::new();
    if is_json {
        exchanges = har::read(text, lines);
    }
    if exchanges.is_empty() && is_json {
        exchanges = objects::read(text, lines);
    }
    if exchanges.is_empty() {
        exchanges.extend(dump::read(text, lines));
    }
    if exchanges.is_empty() {
        exchanges = powershell::read(lines);
    }
    if exchanges.is_empty() && table::is_labelled(lines) {
        exchanges = table::read(lines);
    }
    if exchanges.is_empty() {
        exchanges = messages::read(lines, is_cut);
    }
    if exchanges.is_empty() && table::is_alternating(lines) {
        exchanges = table::read(lines);
    }
    if exchanges.is_empty() {
        exchanges = messages::read_fields(lines, is_cut);
    }
    exchanges
}

/// Nothing was seen after a head that has no content by definition: so there is
/// none.
fn settle_content(exchange: &mut Exchange) {
    if exchange.content == Content::Unknown && content::is_impossible(exchange) {
        exchange.content = Content::Absent;
    }
}
