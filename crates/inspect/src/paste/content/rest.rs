//! What a terminal wrote behind content, taken off: no client shows more than was
//! promised.

use super::Body;
use crate::paste::{json, lines::is_line_end, terminal};

impl Body<'_> {
    /// The content without what a terminal wrote behind it. Content that is as long
    /// as was promised is content.
    pub(super) fn without_rest(&self, is_followed: bool) -> &str {
        let mut text = self.text.as_str();
        while !self.fits(text) {
            let bare = text.trim_end_matches(['\r', '\n', ' ', '\t']);
            let start = bare.rfind(is_line_end).map_or(0, |place| place + 1);
            let line = bare.get(start..).unwrap_or_default();
            let is_more = self.promised.is_some_and(|promised| bare.len() > promised);
            let is_between = is_followed && self.promised.is_some();
            let is_rest = terminal::is_sure(line)
                || (is_more && terminal::is_likely(line))
                || (is_between && terminal::is_heading(line));
            if bare.is_empty() || !is_rest {
                return self.unglued(text).unwrap_or(text);
            }
            text = text.get(..start).unwrap_or_default();
        }
        text
    }

    /// Whether so much was promised. Line ends may be shorter than they were.
    fn fits(&self, text: &str) -> bool {
        let bare = text.trim_end_matches(is_line_end).len();
        let longest = text.len() + self.lines;
        self.promised.is_some_and(|promised| (bare..=longest).contains(&promised))
    }

    /// The content without what stands on its last line, because it does not end in
    /// a line feed: a prompt, the sign of zsh for a line without an end, what `-w`
    /// of curl writes. Nothing where there is no such thing.
    fn unglued<'t>(&self, text: &'t str) -> Option<&'t str> {
        let bare = text.trim_end_matches(is_line_end);
        let end = match self.promised {
            Some(0) => return None,
            Some(promised) if promised >= bare.len() => return None,
            Some(promised) => promised,
            None => end_of(bare)?,
        };
        let (content, rest) = bare.split_at_checked(end)?;
        let is_rest = rest.trim_end() == "%"
            || terminal::is_sure(rest)
            || self.promised.is_some()
                && (terminal::is_likely(rest) || json::is_whole(content));
        (is_rest && !rest.is_empty()).then_some(content)
    }
}

/// Where content ends that says so itself.
fn end_of(text: &str) -> Option<usize> {
    const CLOSE: &str = "</html>";
    let start = text.len() - text.trim_start().len();
    if !text.trim_start().starts_with(['{', '[']) {
        return Some(text.rfind(CLOSE)? + CLOSE.len());
    }
    let value = json::values(text).next()?;
    Some(start + value.get().len())
}
