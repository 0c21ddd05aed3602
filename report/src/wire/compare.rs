//! What a browser made of a line: hidden, joined, renamed, changed, and why.

use crate::Seen;

/// What became of the lines of a final response in a browser.
pub(super) struct Comparison<'a> {
    seen: &'a Seen<'a>,
    /// The names of the fields that came, in lower case.
    names: Vec<String>,
    /// Whether the browser went on from here by itself.
    is_followed: bool,
}

impl<'a> Comparison<'a> {
    /// Compares the head of a final response; `status` is its status.
    pub(super) fn new(
        seen: &'a Seen<'a>,
        head: &str,
        status: u16,
        is_last: bool,
    ) -> Self {
        let names = head.lines().skip(1).filter_map(|line| line.split_once(':'));
        Self {
            seen,
            names: names.map(|(name, _)| name.to_ascii_lowercase()).collect(),
            is_followed: !is_last || seen.status != status,
        }
    }

    /// What is to be said of the status line.
    pub(super) fn of_status(&self, line: &str) -> Option<&'static str> {
        if self.is_followed {
            return Some(
                "hidden: the browser follows it by itself (Fetch, section 4.4)",
            );
        }
        let phrase = line.trim_end().splitn(3, ' ').nth(2).unwrap_or_default();
        (phrase != self.seen.phrase)
            .then_some("the browser shows another reason phrase")
    }

    /// What is to be said of a field line.
    pub(super) fn of_field(&self, line: &str) -> Option<&'static str> {
        // It is hidden with its status line.
        if self.is_followed {
            return None;
        }
        let (written, value) = line.split_once(':')?;
        let name = written.to_ascii_lowercase();
        if matches!(&*name, "set-cookie" | "set-cookie2") {
            return Some(
                "hidden: cookies are kept from scripts (Fetch, section 2.2.2)",
            );
        }
        let mut shown = self.seen.fields.iter().filter(|(known, _)| *known == name);
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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_says_what_became_of_it() {
        let seen = Seen {
            method: "GET",
            url: "http://a/",
            status: 503,
            phrase: "Service Unavailable",
            fields: vec![("a", "1, 2"), ("b", "3"), ("date", "now"), ("x-y", "4")],
            content: None,
        };
        let head = "HTTP/1.1 503 Service Unavailable\na: 1\nA: 2\nb: 3\ndate: then\nX-Y: 4\n\
                    set-cookie: c\nz: 5\n";
        let comparison = Comparison::new(&seen, head, 503, true);
        let said = |line: &str| {
            comparison
                .of_field(line)
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
            assert_eq!(said(line), expected, "{line}");
        }
        assert_eq!(comparison.of_status("HTTP/1.1 503 Service Unavailable\r\n"), None);
        assert!(comparison.of_status("HTTP/1.1 503 Later\r\n").is_some());
        let hop = Comparison::new(&seen, head, 301, false);
        assert!(
            hop.of_status("HTTP/1.1 301 Moved Permanently")
                .unwrap()
                .contains("follows")
        );
        assert_eq!(hop.of_field("z: 5"), None, "its status line says it");
    }
}
