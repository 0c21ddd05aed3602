//! Marks that a tool puts before each line of a message: `<`, `>`, indentation.

use super::lines::{is_blank, is_white_space};

/// Who wrote a line, as `curl -v` marks it. Mail quotes with the same sign as
/// curl marks what it sent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Mark {
    /// No mark.
    #[default]
    None,
    /// `<`
    Received,
    /// `>`
    Sent,
}

/// How the lines of a message stand in the text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Style<'a> {
    /// White space, as of `wget -S`.
    indent: &'a str,
    /// The mark behind it.
    pub(super) mark: Mark,
}

/// How this line stands in the text, and the line itself.
pub(super) fn styled(text: &str) -> (Style<'_>, &str) {
    let rest = text.trim_start_matches(is_white_space);
    let (indent, _) = text.split_at(text.len() - rest.len());
    for (mark, start) in [(Mark::Received, "< "), (Mark::Sent, "> ")] {
        if let Some(rest) = rest.strip_prefix(start) {
            return (Style { indent, mark }, rest.trim_start_matches(is_white_space));
        }
    }
    (Style { indent, mark: Mark::None }, rest)
}

impl Style<'_> {
    /// The line without what stands before it; nothing where it stands otherwise.
    pub(super) fn strip<'a>(&self, text: &'a str) -> Option<&'a str> {
        let sign = match self.mark {
            Mark::None if is_blank(text) => return Some(""),
            Mark::None => return text.strip_prefix(self.indent),
            Mark::Received => '<',
            Mark::Sent => '>',
        };
        let rest = text.strip_prefix(self.indent)?.strip_prefix(sign)?;
        rest.strip_prefix(' ').or_else(|| is_blank(rest).then_some(""))
    }
}
