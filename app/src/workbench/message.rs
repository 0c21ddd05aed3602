//! Messages ready to be shown: what a URL sends, or what the browser saw of it. Both
//! have one shape, so that one view shows them.

use std::sync::Arc;

use http_status::{Plan, browser};

use super::{json::Kind, timing::Segment, unanswered::Unanswered};

/// One side of an exchange.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Side {
    /// What is to be known first: how it went, or why there is nothing else.
    pub(crate) summary: String,
    /// The parts of the time, of an answer.
    pub(crate) timing: Option<Vec<Segment>>,
    /// What is missing of the content; empty where nothing is.
    pub(crate) cut: String,
    /// Whether the content is still coming.
    pub(crate) is_arriving: bool,
    /// The answers that a browser went on from, and the last one.
    pub(crate) hops: Vec<Hop>,
    /// The request line.
    pub(crate) request: String,
    /// Path and query that a tab can be opened with.
    pub(crate) opens: Option<String>,
    /// Interim responses and the final one.
    pub(crate) messages: Vec<Message>,
    /// The content in pieces.
    pub(crate) content: Vec<(Kind, String)>,
    /// The same, to be copied and downloaded.
    pub(crate) file: Option<ContentFile>,
    /// What is to be said of the content.
    pub(crate) remark: String,
    /// What can be said in place of findings, where there is no whole answer.
    pub(crate) unanswered: Option<Unanswered>,
    /// What is to be said of the whole.
    pub(crate) notes: Vec<String>,
    /// What browsers hide of it.
    pub(crate) hidden: Vec<&'static str>,
}

/// An answer in a chain of redirects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hop {
    /// Its status.
    pub(crate) status: String,
    /// The class of the status, as style sheets name it.
    pub(crate) class: &'static str,
    /// Whether the browser showed it.
    pub(crate) is_seen: bool,
}

/// Content as a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ContentFile {
    /// `502.json`.
    pub(crate) name: String,
    /// Its media type.
    pub(crate) media_type: String,
    /// Whether it is JSON, which can be folded.
    pub(crate) is_json: bool,
    /// What came.
    pub(crate) bytes: Arc<[u8]>,
    /// What it is, in a word, and its length: `JSON · 737 bytes`.
    pub(crate) label: String,
}

/// A response without its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Message {
    /// What happens before it.
    pub(crate) pause: String,
    /// The number of the status line, as the Inspector counts.
    pub(crate) number: u32,
    /// The status line.
    pub(crate) status: String,
    /// The class of the status, as style sheets name it.
    pub(crate) class: &'static str,
    /// The fields that say something about this response.
    pub(crate) fields: Vec<Field>,
    /// Those that every simulated response has, for the sake of scripts and of
    /// safety.
    pub(crate) aside: Vec<Field>,
}

/// A field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) value: String,
    /// Its number, as the Inspector counts; 0 where it was not seen.
    pub(crate) number: u32,
    /// The plan sends it, and the browser keeps it from scripts.
    pub(crate) is_hidden: bool,
}

impl Field {
    /// Why the browser did not show it.
    pub(crate) fn why_hidden(&self) -> &'static str {
        if self.name.eq_ignore_ascii_case("Set-Cookie") {
            "hidden by the browser: cookies are kept from scripts"
        } else {
            "hidden by the browser"
        }
    }
}

/// Fields that every simulated response has, for the sake of scripts and of safety.
pub(super) const ASIDE: [&str; 5] = [
    "access-control-allow-origin",
    "access-control-expose-headers",
    "timing-allow-origin",
    "x-content-type-options",
    "content-security-policy",
];

impl Message {
    /// A message of these lines, which are numbered from its status line on.
    pub(crate) fn new(
        number: u32,
        status: String,
        class: &'static str,
        lines: impl Iterator<Item = Field>,
    ) -> Self {
        let mut message = Self {
            pause: String::new(),
            number,
            status,
            class,
            fields: Vec::new(),
            aside: Vec::new(),
        };
        let mut next = number;
        for mut line in lines {
            if !line.is_hidden {
                next += 1;
                line.number = next;
            }
            let is_aside =
                ASIDE.iter().any(|name| line.name.eq_ignore_ascii_case(name));
            if is_aside && !line.is_hidden {
                message.aside.push(line);
            } else {
                message.fields.push(line);
            }
        }
        message
    }
}

/// What browsers hide of a response to this method.
pub(crate) fn hidden(plan: &Plan, method: &str) -> Vec<&'static str> {
    let hidden = browser::hidden(plan, method).into_iter();
    hidden.map(|hidden| hidden.sentence).collect()
}

/// The start of a text that may be too long for a page, and how many bytes were
/// left out.
pub(crate) fn excerpt(text: &str) -> (&str, usize) {
    const MOST: usize = 65_536;
    let mut end = MOST.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let start = text.get(..end).unwrap_or_default();
    (start, text.len() - start.len())
}

/// `… and 12 bytes more`, where some were left out.
pub(crate) fn rest(bytes: usize) -> String {
    if bytes == 0 { String::new() } else { format!("… and {bytes} bytes more") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_ends_between_characters() {
        assert_eq!(excerpt("abc"), ("abc", 0));
        let long = format!("{}é", "a".repeat(65_535));
        let (start, left_out) = excerpt(&long);
        assert_eq!((start.len(), left_out), (65_535, 2));
    }

    #[test]
    fn fields_of_every_response_stand_aside() {
        let line = |name: &str, is_hidden| Field {
            name: name.to_owned(),
            value: String::new(),
            number: 0,
            is_hidden,
        };
        let lines = [
            line("Content-Security-Policy", false),
            line("Allow", false),
            line("Timing-Allow-Origin", true),
        ];
        let message = Message::new(7, String::new(), "", lines.into_iter());
        let names =
            |lines: &[Field]| lines.iter().map(|l| l.name.clone()).collect::<Vec<_>>();
        assert_eq!(names(&message.fields), ["Allow", "Timing-Allow-Origin"]);
        assert_eq!(names(&message.aside), ["Content-Security-Policy"]);
        assert_eq!((message.aside[0].number, message.fields[0].number), (8, 9));
        assert_eq!(message.fields[1].number, 0, "what was not seen has no number");
    }
}
