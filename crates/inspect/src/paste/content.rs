//! Content behind a header section: how much of it there is in the text.

mod rest;

use super::{
    lines::{is_blank, is_line_end},
    mark::Style,
};
use crate::{Content, Exchange, ResponseHead};

/// What `curl -iv` writes twice: to a terminal, and as what it does.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Echo {
    /// Nothing.
    #[default]
    None,
    /// Each line of the head, and the empty one is still to come.
    Lines,
    /// The head once more, of which this is one line.
    Head,
}

/// Content on its way in.
#[derive(Debug, Default)]
pub(super) struct Body<'a> {
    /// How its head stood in the text.
    pub(super) style: Style<'a>,
    /// What is there twice.
    pub(super) echo: Echo,
    /// A tool hid it.
    pub(super) is_hidden: bool,
    text: String,
    is_seen: bool,
    /// How many lines; their ends may have been longer than they are now.
    lines: usize,
    /// How many bytes are line ends.
    ends: usize,
    /// How long the head says it is.
    promised: Option<usize>,
}

impl<'a> Body<'a> {
    /// What follows the head of this exchange.
    pub(super) fn new(exchange: &Exchange, style: Style<'a>, echo: Echo) -> Self {
        let promised = if is_impossible(exchange) {
            Some(0)
        } else {
            exchange.response.as_ref().and_then(promised)
        };
        Self { style, echo, promised, ..Self::default() }
    }

    /// Takes a line and its end.
    pub(super) fn push(&mut self, line: &str, end: &str) {
        self.is_seen |= !is_blank(line);
        self.lines += 1;
        self.ends += end.len();
        self.text += line;
        self.text += end;
    }

    /// Whether there was nothing so far, not even an empty line.
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Whether nothing but white space was there so far.
    pub(super) fn is_blank(&self) -> bool {
        !self.is_seen
    }

    /// Whether another message may follow here: all that was promised was there.
    pub(super) fn may_end(&self) -> bool {
        let longest = self.text.len() + self.lines;
        self.promised.is_none_or(|promised| longest >= promised)
    }

    /// How many bytes were promised; nothing where nobody knows.
    pub(super) fn promised(&self) -> Option<usize> {
        self.promised
    }

    /// How long it is so far, where line ends have so many bytes.
    pub(super) fn length(&self, end: usize) -> usize {
        self.text.len() - self.ends + self.lines * end
    }

    /// Whether the last line was empty.
    pub(super) fn ends_in_blank(&self) -> bool {
        let text = self.text.as_str();
        text.ends_with("\n\n") || text.ends_with("\r\n\r\n") || text.ends_with("\r\r")
    }

    /// Splits a line where the promised length is reached and another response
    /// begins, because content did not end in a line feed.
    pub(super) fn split<'t>(&self, line: &'t str) -> Option<(&'t str, &'t str)> {
        let left = self.promised?.checked_sub(self.text.len())?;
        let (content, next) = line.split_at_checked(left).filter(|_| left > 0)?;
        next.starts_with("HTTP/").then_some((content, next))
    }

    /// What there was. Line feeds at the end that are more than was promised come
    /// from the copy, and a terminal wrote other things.
    pub(super) fn content(mut self, is_cut: bool, is_followed: bool) -> Content {
        let length = self.without_rest(is_followed).len();
        self.text.truncate(length);
        let bare = self.text.trim_end_matches(is_line_end).len();
        if let Some(promised) = self.promised.filter(|promised| *promised >= bare) {
            self.text.truncate(promised);
        }
        let is_seen = self.is_seen && !is_blank_text(&self.text);
        let is_whole = self.promised == Some(self.text.len()) && !self.text.is_empty();
        match (is_cut || self.is_hidden, is_seen || is_whole) {
            (true, _) | (_, false) => Content::Unknown,
            (false, true) => Content::Bytes(self.text.into_bytes()),
        }
    }
}

/// Whether nothing of it can be seen, on any line.
fn is_blank_text(text: &str) -> bool {
    text.bytes().all(|b| b" \t\r\n".contains(&b))
}

/// The length that a head promises; nothing where the bytes in the text may be
/// others than those it counts.
fn promised(head: &ResponseHead) -> Option<usize> {
    let is_coded = ["Transfer-Encoding", "Content-Encoding"]
        .into_iter()
        .any(|name| head.fields.first(name).is_some());
    let length = head.fields.first("Content-Length").filter(|_| !is_coded)?;
    length.value.parse().ok()
}

/// Whether the final response has no content by definition (RFC 9112 section
/// 6.3), or says so.
pub(super) fn is_impossible(exchange: &Exchange) -> bool {
    let head = exchange.response.as_ref();
    let length = head.and_then(|head| head.fields.first("Content-Length"));
    length.is_some_and(|length| length.value == "0") || exchange.ends_with_head()
}
