//! Comparing a transcript with what a browser showed: which lines it hid, joined,
//! renamed or changed, and why.

use super::is_redirect;
use crate::BrowserResponse;

/// What became of the lines of a final response in a browser.
///
/// ```
/// use inspect::{BrowserResponse, transcript::Comparison};
///
/// let shown = BrowserResponse { status: 401, ..BrowserResponse::default() };
/// let comparison = Comparison::new(&shown, "HTTP/1.1 401 Unauthorized\r\n", 401, true);
/// let note = comparison.field_note("Set-Cookie: a=b\r\n").unwrap();
/// assert!(note.starts_with("hidden"));
/// ```
#[derive(Debug, Clone)]
pub struct Comparison<'a> {
    shown: &'a BrowserResponse,
    /// The names of the fields that came, in lower case.
    names: Vec<String>,
    outcome: Outcome,
}

/// What became of the whole response.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// The browser showed it.
    Shown,
    /// The browser went on from here by itself.
    Followed,
    /// The browser showed no answer.
    Refused,
    /// The browser showed another one.
    Replaced,
}

impl Outcome {
    fn find(shown: &BrowserResponse, status: u16, is_last: bool) -> Self {
        match shown.status {
            _ if !is_last => Self::Followed,
            0 => Self::Refused,
            number if number == status => Self::Shown,
            _ if is_redirect(status) => Self::Followed,
            _ => Self::Replaced,
        }
    }
}

impl<'a> Comparison<'a> {
    /// Compares the head of a final response; `status` is its status.
    pub fn new(
        shown: &'a BrowserResponse,
        head: &str,
        status: u16,
        is_last: bool,
    ) -> Self {
        let names = head.lines().skip(1).filter_map(|line| line.split_once(':'));
        Self {
            shown,
            names: names.map(|(name, _)| name.to_ascii_lowercase()).collect(),
            outcome: Outcome::find(shown, status, is_last),
        }
    }

    /// A note on the status line.
    pub fn status_note(&self, line: &str) -> Option<&'static str> {
        let phrase = || line.trim_end().splitn(3, ' ').nth(2).unwrap_or_default();
        match self.outcome {
            Outcome::Followed => {
                Some("hidden: the browser follows it by itself (Fetch, section 4.4)")
            }
            Outcome::Refused => Some(
                "dropped: of all this the browser shows nothing (Fetch, section 2.2.6)",
            ),
            Outcome::Replaced => {
                Some("the browser saw another status: this answer was made anew")
            }
            // HTTP/2 has none, which is no difference.
            Outcome::Shown if self.shown.phrase.is_empty() => None,
            Outcome::Shown => (phrase() != self.shown.phrase)
                .then_some("the browser shows another reason phrase"),
        }
    }

    /// A note on a field line.
    pub fn field_note(&self, line: &str) -> Option<&'static str> {
        // What is said of the status line holds for it too.
        if self.outcome != Outcome::Shown {
            return None;
        }
        let (written, value) = line.split_once(':')?;
        let name = written.to_ascii_lowercase();
        if matches!(&*name, "set-cookie" | "set-cookie2") {
            return Some(
                "hidden: cookies are kept from scripts (Fetch, section 2.2.2)",
            );
        }
        let mut shown = self.shown.fields.iter().filter(|(known, _)| *known == name);
        let Some((_, shown)) = shown.next() else {
            return Some("dropped: scripts do not see it");
        };
        if self.names.iter().filter(|known| **known == name).count() > 1 {
            return Some("joined with its namesakes by a comma (Fetch, section 2.2.2)");
        }
        if *shown != value.trim() && name != "date" {
            return Some("the browser shows another value: this answer was made anew");
        }
        (written != name).then_some("renamed: scripts see names in lower case")
    }

    /// A note on the content.
    pub fn content_note(&self) -> Option<&'static str> {
        let is_dropped = self.outcome == Outcome::Shown && self.shown.is_broken;
        is_dropped.then_some("dropped: the browser gives up on content that breaks")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_says_what_became_of_it() {
        let fields = [("a", "1, 2"), ("b", "3"), ("date", "now"), ("x-y", "4")];
        let owned = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
        let shown = BrowserResponse {
            status: 503,
            phrase: "Service Unavailable".to_owned(),
            fields: fields.map(owned).to_vec(),
            ..BrowserResponse::default()
        };
        let head = "HTTP/1.1 503 Service Unavailable\na: 1\nA: 2\nb: 3\ndate: then\nX-Y: 4\n\
                    set-cookie: c\nz: 5\n";
        let comparison = Comparison::new(&shown, head, 503, true);
        let word = |line: &str| {
            comparison
                .field_note(line)
                .map(|words| words.split([':', ' ']).next().unwrap())
        };
        for (line, expected) in [
            ("a: 1", Some("joined")),
            ("A: 2", Some("joined")),
            ("b: 3", None),
            ("date: then", None),
            ("b: 4", Some("the")),
            ("X-Y: 4", Some("renamed")),
            ("set-cookie: c", Some("hidden")),
            ("z: 5", Some("dropped")),
        ] {
            assert_eq!(word(line), expected, "{line}");
        }
        assert_eq!(
            comparison.status_note("HTTP/1.1 503 Service Unavailable\r\n"),
            None
        );
        assert!(comparison.status_note("HTTP/1.1 503 Later\r\n").is_some());
        let over_http2 = BrowserResponse { phrase: String::new(), ..shown.clone() };
        let comparison = Comparison::new(&over_http2, head, 503, true);
        assert_eq!(
            comparison.status_note("HTTP/1.1 503 Service Unavailable\r\n"),
            None
        );
        let hop = Comparison::new(&shown, head, 301, false);
        assert!(
            hop.status_note("HTTP/1.1 301 Moved Permanently")
                .unwrap()
                .contains("follows")
        );
        assert_eq!(hop.field_note("z: 5"), None, "its status line says it");
    }

    #[test]
    fn the_status_line_says_what_became_of_the_whole() {
        let line = "HTTP/1.1 503 Service Unavailable";
        for (number, status, is_last, is_broken, expected) in [
            (503, 503, true, false, [None, None]),
            (503, 503, true, true, [None, Some("dropped")]),
            (503, 301, false, false, [Some("hidden"), None]),
            (200, 301, true, false, [Some("hidden"), None]),
            (503, 410, true, false, [Some("the browser saw"), None]),
            (0, 503, true, true, [Some("dropped"), None]),
            (0, 301, false, false, [Some("hidden"), None]),
        ] {
            let shown = BrowserResponse {
                status: number,
                phrase: "Service Unavailable".to_owned(),
                is_broken,
                ..BrowserResponse::default()
            };
            let comparison = Comparison::new(&shown, line, status, is_last);
            let notes = [comparison.status_note(line), comparison.content_note()];
            for (note, expected) in notes.into_iter().zip(expected) {
                let case = format!("{number} {status} {note:?}");
                assert_eq!(note.is_some(), expected.is_some(), "{case}");
                let start = expected.unwrap_or_default();
                assert!(note.unwrap_or_default().starts_with(start), "{case}");
            }
        }
    }
}
