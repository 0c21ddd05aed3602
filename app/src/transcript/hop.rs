//! One transcript line by line, with its pauses, and with what the browser made of
//! each line.

use http_status::Code;
use inspect::{
    BrowserResponse,
    http1::{head_length, lines},
    transcript::{Comparison, Transcript},
};

use super::line::{Entry, Line, Piece};

/// The most lines of header sections that are shown of a response.
const MOST_LINES: usize = 500;

/// The most bytes of content that are shown of a response.
const MOST_CONTENT: usize = 64 * 1024;

/// `1.050 s`.
pub(super) fn seconds(millis: u64) -> String {
    format!("{}.{:03} s", millis / 1000, millis % 1000)
}

/// A transcript as entries; `is_last` where the browser went no further.
pub(super) fn entries(
    transcript: &Transcript,
    shown: Option<&BrowserResponse>,
    is_last: bool,
) -> Vec<Entry> {
    let request = lines(&transcript.request);
    let mut entries: Vec<_> =
        request.map(|line| Entry::Line(Line::of_head("request", line))).collect();
    let received = transcript.received();
    if received.is_empty() {
        entries.push(Entry::Pause("… and no byte comes back".to_owned()));
    }
    let (head, content) =
        received.split_at_checked(head_length(&received)).unwrap_or_default();
    let mut hop = Hop { transcript, shown, is_last, entries };
    let note = hop.head(head);
    hop.content(head.len(), content, note);
    let last = transcript.segments.last().map_or(0, |segment| segment.at);
    if transcript.ended_at > last {
        hop.pause(format!("… silence until {}", seconds(transcript.ended_at)));
    }
    hop.entries
}

struct Hop<'a> {
    transcript: &'a Transcript,
    shown: Option<&'a BrowserResponse>,
    is_last: bool,
    entries: Vec<Entry>,
}

impl<'a> Hop<'a> {
    /// Interim responses and the head of the final one; the note on its content.
    fn head(&mut self, head: &[u8]) -> Option<&'static str> {
        let (mut at, mut is_start) = (0, true);
        let mut comparison = None;
        for (index, bytes) in lines(head).enumerate() {
            if index == MOST_LINES {
                self.rest(head.len() - at);
                break;
            }
            self.pauses(at, at + bytes.len());
            let text = String::from_utf8_lossy(bytes);
            let line = if is_start {
                let status = status_of(&text);
                let rest = String::from_utf8_lossy(head.get(at..).unwrap_or_default());
                comparison = self.comparison(&rest, status);
                status_line(bytes, &text, status, comparison.as_ref())
            } else {
                let note = comparison.as_ref().filter(|_| text.trim_end() != "");
                let note = note.and_then(|comparison| comparison.field_note(&text));
                Line { note, ..Line::of_head("field", bytes) }
            };
            self.entries.push(Entry::Line(line));
            at += bytes.len();
            is_start = bytes == b"\r\n";
        }
        comparison.and_then(|comparison| comparison.content_note())
    }

    /// Compares what the browser showed with a final response.
    fn comparison(&self, head: &str, status: u16) -> Option<Comparison<'a>> {
        let shown = self.shown.filter(|_| !is_interim(status))?;
        Some(Comparison::new(shown, head, status, self.is_last))
    }

    /// The content, line by line; the note stands at its first line.
    fn content(&mut self, start: usize, content: &[u8], note: Option<&'static str>) {
        let shown = content.get(..MOST_CONTENT).unwrap_or(content);
        let mut at = start;
        for line in lines(shown) {
            let note = note.filter(|_| at == start);
            let pieces = self.pieces(at, line);
            let kind = "content";
            self.entries.push(Entry::Line(Line { kind, class: "", pieces, note }));
            at += line.len();
        }
        if content.len() > shown.len() {
            self.rest(content.len() - shown.len());
        }
    }

    /// The pieces of a line of the content, which may have come at several times.
    fn pieces(&self, mut at: usize, mut line: &[u8]) -> Vec<Piece> {
        let mut pieces = Vec::new();
        while !line.is_empty() {
            pieces.extend(self.time(at).map(Piece::Time));
            let next = self.transcript.next_segment(at).unwrap_or(usize::MAX);
            let (piece, after) =
                line.split_at_checked(next.saturating_sub(at)).unwrap_or((line, &[]));
            pieces.push(Piece::Bytes(piece.to_owned()));
            at += piece.len();
            line = after;
        }
        pieces
    }

    /// When a segment came that begins here, unless it came with the one before.
    fn time(&self, at: usize) -> Option<String> {
        let mut starts = self.transcript.segment_starts();
        let (start, came) = starts.find(|(start, _)| *start == at)?;
        (came > self.transcript.time_before(start)).then(|| seconds(came))
    }

    /// Says when segments came that begin within a line of the head.
    fn pauses(&mut self, from: usize, to: usize) {
        let transcript = self.transcript;
        let starts =
            transcript.segment_starts().filter(|(start, _)| (from..to).contains(start));
        for (start, at) in starts {
            if at > transcript.time_before(start) {
                self.pause(format!("… after {}", seconds(at)));
            }
        }
    }

    fn rest(&mut self, bytes: usize) {
        self.pause(format!("… and {bytes} bytes more"));
    }

    fn pause(&mut self, words: String) {
        self.entries.push(Entry::Pause(words));
    }
}

fn status_line(
    bytes: &[u8],
    text: &str,
    status: u16,
    comparison: Option<&Comparison<'_>>,
) -> Line {
    let note = match comparison {
        Some(comparison) => comparison.status_note(text),
        None if is_interim(status) => {
            Some("hidden: scripts never see interim responses")
        }
        None => None,
    };
    let class = Code::new(status).map_or("", |code| code.class().id());
    Line { class, note, ..Line::of_status(bytes) }
}

fn is_interim(status: u16) -> bool {
    (100..200).contains(&status) && status != 101
}

fn status_of(line: &str) -> u16 {
    line.split(' ').nth(1).and_then(|text| text.trim().parse().ok()).unwrap_or_default()
}
