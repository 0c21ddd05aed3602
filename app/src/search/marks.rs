//! Which words of a text were searched for.

use super::{
    Found,
    words::{folded, pieces},
};

impl Found {
    /// A text in pieces, and which of them are words that were found. Together they are
    /// the text.
    ///
    /// ```
    /// let found = app::search::search("redirects");
    /// assert_eq!(found.marks("a redirect"), [(false, "a "), (true, "redirect")]);
    /// ```
    pub fn marks<'t>(&self, text: &'t str) -> Vec<(bool, &'t str)> {
        let mut marks: Vec<(bool, &'t str)> = Vec::new();
        let mut start = 0;
        let mut at = 0;
        for (is_word, piece) in pieces(text) {
            let end = at + piece.len();
            if is_word && self.has_word(&folded(piece)) {
                marks.extend(
                    text.get(start..at)
                        .filter(|rest| !rest.is_empty())
                        .map(|p| (false, p)),
                );
                marks.push((true, piece));
                start = end;
            }
            at = end;
        }
        marks.extend(
            text.get(start..).filter(|rest| !rest.is_empty()).map(|p| (false, p)),
        );
        marks
    }

    /// Whether a word in lower case was found.
    pub(super) fn has_word(&self, word: &str) -> bool {
        self.marked.binary_search_by(|own| (*own).cmp(word)).is_ok()
    }
}
