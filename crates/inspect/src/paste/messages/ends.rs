//! Where content ends, because another message or a command line starts.

use super::Reader;
use crate::paste::{
    content::Body,
    fence,
    lines::{Line, is_blank},
    noise,
    start_line::status_line,
    terminal,
};

impl<'a> Reader<'a> {
    /// Whether another message may start at this line of content: all that was
    /// promised was there, or it is not there at all.
    pub(super) fn may_end(&self, body: &Body<'a>, index: usize) -> bool {
        body.may_end() || !self.is_to_come(body, index)
    }

    /// Whether this line of content is a command line that comes after it.
    pub(super) fn is_command(
        &self,
        body: &Body<'a>,
        index: usize,
        line: &Line<'a>,
    ) -> bool {
        let Some(prompt) = terminal::command(line.text) else { return false };
        if body.promised().is_some() {
            return self.may_end(body, index);
        }
        let is_answer = |next| status_line(next, 0).is_some() || noise::is_log(next);
        self.tools.prompt() == Some(prompt) || self.next(index).is_some_and(is_answer)
    }

    /// Whether what is missing of content stands from this line on, so that it ends
    /// where a line ends, and nothing is behind it on the next line. Content that
    /// documents HTTP is known by that.
    pub(super) fn is_to_come(&self, body: &Body<'a>, index: usize) -> bool {
        let Some(promised) = body.promised() else { return false };
        let rest = self.lines.get(index..).unwrap_or_default();
        let before = |index: usize| self.lengths.get(index).copied();
        // The text may have other line ends than the content had.
        [1, 2].into_iter().any(|end| {
            let length = |count: usize| {
                let bare = before(index + count + 1)? - before(index)?;
                Some(body.length(end) + bare + count * end)
            };
            let count = first_from(rest.len(), |count| {
                length(count).is_none_or(|length| length + end >= promised)
            });
            let is_end = length(count).is_some_and(|length| length <= promised);
            let next = rest.get(count + 1).map(|line| line.text);
            is_end
                && next.is_none_or(|next| {
                    is_blank(next)
                        || status_line(next, 0).is_some()
                        || terminal::is_likely(next)
                        || fence::closes(next, self.fence)
                })
        })
    }
}

/// The first number below `count` from which on something is true; `count` if
/// there is none.
fn first_from(count: usize, is_true: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (0, count);
    while low < high {
        let middle = low.midpoint(high);
        if is_true(middle) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    low
}
