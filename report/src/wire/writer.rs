//! A transcript line by line, each with its number, its breaks and its time.

use http_status::Code;
use inspect::{
    BrowserResponse,
    http1::{head_length, lines},
    transcript::{Comparison, Transcript},
};

use super::{bytes::bytes_html, seconds};
use crate::text::{attribute, element};

/// The most lines of header sections that are shown of a response.
const MOST_LINES: usize = 500;

/// The most bytes of content that are shown of a response.
const MOST_CONTENT: usize = 64 * 1024;

/// Writes the lines of a transcript.
pub(super) struct Writer<'a> {
    html: &'a mut String,
    place: &'a str,
    line: u32,
}

impl<'a> Writer<'a> {
    /// Lines are elements `{place}-{line}`, counted on from `line`.
    pub(super) fn new(html: &'a mut String, place: &'a str, line: u32) -> Self {
        Self { html, place, line }
    }

    /// A whole transcript, and what the browser made of it; `is_last` where the
    /// browser went no further.
    pub(super) fn transcript(
        &mut self,
        transcript: &Transcript,
        seen: Option<&BrowserResponse>,
        is_last: bool,
    ) {
        self.html.push_str("<div class=\"transcript wire\">");
        for line in lines(&transcript.request) {
            self.line("request", "", line, None);
        }
        let received = transcript.received();
        if received.is_empty() {
            self.html.push_str("<p class=\"pause\">… and no byte comes back</p>");
        }
        let end = head_length(&received);
        let (head, content) = received.split_at_checked(end).unwrap_or_default();
        let mark = self.head(transcript, head, seen, is_last);
        self.content(transcript, head.len(), content, mark);
        let last = transcript.segments.last().map_or(0, |segment| segment.at);
        if transcript.ended_at > last {
            let words = format!("… silence until {}", seconds(transcript.ended_at));
            element(self.html, "<p class=\"pause\">", &words, "</p>");
        }
        self.html.push_str("</div>");
    }

    /// Interim responses and the head of the final one; what is to be said of the
    /// content.
    fn head(
        &mut self,
        transcript: &Transcript,
        head: &[u8],
        seen: Option<&BrowserResponse>,
        is_last: bool,
    ) -> Option<&'static str> {
        let (mut at, mut is_start) = (0, true);
        let mut class = "";
        let mut comparison = None;
        for (index, line) in lines(head).enumerate() {
            if index == MOST_LINES {
                let more = format!("… and {} bytes more", head.len() - at);
                element(self.html, "<p class=\"pause\">", &more, "</p>");
                break;
            }
            self.pause(transcript, at, at + line.len());
            let text = String::from_utf8_lossy(line);
            let mut mark = None;
            if is_start {
                let status = status_of(&text);
                class = Code::new(status).map_or("", |code| code.class().id());
                let is_interim = (100..200).contains(&status) && status != 101;
                let rest = String::from_utf8_lossy(head.get(at..).unwrap_or_default());
                comparison = seen
                    .filter(|_| !is_interim)
                    .map(|seen| Comparison::new(seen, &rest, status, is_last));
                mark = match &comparison {
                    Some(comparison) => comparison.status_note(&text),
                    None if is_interim => {
                        Some("hidden: scripts never see interim responses")
                    }
                    None => None,
                };
            } else if text.trim_end() != "" {
                mark = comparison.as_ref().and_then(|known| known.field_note(&text));
            }
            let kind = if is_start { "status" } else { "field" };
            self.line(kind, if is_start { class } else { "" }, line, mark);
            at += line.len();
            is_start = line == b"\r\n";
        }
        comparison.and_then(|known| known.content_note())
    }

    fn content(
        &mut self,
        transcript: &Transcript,
        start: usize,
        content: &[u8],
        mark: Option<&str>,
    ) {
        let shown = content.get(..MOST_CONTENT).unwrap_or(content);
        let mut at = start;
        for line in lines(shown) {
            // A line may come in pieces.
            let mut rest = line;
            self.open("content", "");
            while !rest.is_empty() {
                self.time(transcript, at);
                let next = transcript.next_segment(at).unwrap_or(usize::MAX);
                let (piece, after) = rest
                    .split_at_checked(next.saturating_sub(at))
                    .unwrap_or((rest, &[]));
                bytes_html(self.html, piece);
                at += piece.len();
                rest = after;
            }
            // Said once, at the start.
            self.mark(mark.filter(|_| at == start + line.len()));
        }
        if content.len() > shown.len() {
            let more = content.len() - shown.len();
            element(
                self.html,
                "<p class=\"pause\">",
                &format!("… and {more} bytes more"),
                "</p>",
            );
        }
    }

    fn open(&mut self, kind: &str, class: &str) {
        self.line += 1;
        let number = self.line.to_string();
        self.html.push_str("<p class=\"wire-line\"");
        attribute(self.html, "data-kind", kind);
        if !class.is_empty() {
            attribute(self.html, "data-class", class);
        }
        attribute(self.html, "id", &format!("{}-{number}", self.place));
        attribute(self.html, "data-line", &number);
        self.html.push('>');
    }

    fn line(&mut self, kind: &str, class: &str, bytes: &[u8], mark: Option<&str>) {
        self.open(kind, class);
        let name = match kind {
            "field" => {
                bytes.iter().position(|byte| *byte == b':').map_or(0, |at| at + 1)
            }
            _ => 0,
        };
        let (name, value) = bytes.split_at_checked(name).unwrap_or_default();
        if !name.is_empty() {
            self.html.push_str("<b>");
            bytes_html(self.html, name);
            self.html.push_str("</b>");
        }
        bytes_html(self.html, value);
        self.mark(mark);
    }

    /// Ends a line with what is to be said of it.
    fn mark(&mut self, mark: Option<&str>) {
        let mark = mark.unwrap_or_default();
        element(self.html, "<span class=\"mark\">", mark, "</span>");
        self.html.push_str("</p>");
    }

    /// Says when a segment came that begins within a line of the head.
    fn pause(&mut self, transcript: &Transcript, from: usize, to: usize) {
        let starts =
            transcript.segment_starts().filter(|(start, _)| (from..to).contains(start));
        for (start, at) in starts {
            let waited = at - transcript.time_before(start);
            if waited > 0 {
                let words = format!("… after {}", seconds(at));
                element(self.html, "<p class=\"pause\">", &words, "</p>");
            }
        }
    }

    /// The same within a line of the content.
    fn time(&mut self, transcript: &Transcript, at: usize) {
        let started = transcript.segment_starts().find(|(start, _)| *start == at);
        let Some((start, came)) = started else { return };
        if came > transcript.time_before(start) {
            element(self.html, "<em>", &seconds(came), "</em>");
        }
    }
}

fn status_of(line: &str) -> u16 {
    line.split(' ').nth(1).and_then(|text| text.trim().parse().ok()).unwrap_or_default()
}
