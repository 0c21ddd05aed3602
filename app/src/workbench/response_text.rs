//! A past answer as text: as HTTP/1.1 writes a response, for the clipboard and for the
//! Inspector.

use super::Answer;

impl Answer {
    /// The status line, by the protocol that the browser names. It shows HTTP/1.1 where it
    /// names none: that is how responses are written.
    pub(crate) fn status_line(&self) -> String {
        let protocol = match self.timing.protocol.as_str() {
            "h2" | "h2c" => "HTTP/2",
            "h3" => "HTTP/3",
            "http/1.0" => "HTTP/1.0",
            _ => "HTTP/1.1",
        };
        format!("{protocol} {} {}", self.status, self.phrase).trim_end().to_owned()
    }

    /// A line for each field.
    pub(crate) fn field_lines(&self) -> String {
        let lines =
            self.fields.iter().map(|(name, value)| format!("{name}: {value}\n"));
        lines.collect()
    }

    /// Status line, fields, an empty line, and as much of the content as is kept.
    pub(crate) fn response_text(&self) -> String {
        let content = self.text().unwrap_or_default();
        format!("{}\n{}\n{content}", self.status_line(), self.field_lines())
    }

    /// The same to be inspected: content that is not all there is left out, because nothing
    /// can be said of it.
    pub(crate) fn inspectable_text(&self) -> String {
        if self.is_kept() && self.text().is_some() {
            return self.response_text();
        }
        format!("{}\n{}\n", self.status_line(), self.field_lines())
    }
}

#[cfg(test)]
mod tests {
    use crate::workbench::{Content, answer::tests::answered};

    #[test]
    fn an_answer_is_written_as_a_response() {
        let request = answered(502, "GET", &[], "{\"a\": 1}\n").with(|answer| {
            answer.fields = vec![
                ("via".to_owned(), "a".to_owned()),
                ("via".to_owned(), String::new()),
            ];
        });
        let answer = request.answer();
        let text = "HTTP/1.1 502 Bad Gateway\nvia: a\nvia: \n\n{\"a\": 1}\n";
        assert_eq!(answer.response_text(), text);
        assert_eq!(answer.inspectable_text(), text);
        let head = "HTTP/2 502\nvia: a\nvia: \n\n";
        for (cut, text) in [(true, "{\"a\": 1}\n"), (false, "")] {
            let request = request.clone().with(|answer| {
                answer.timing.protocol = "h2".to_owned();
                answer.phrase = String::new();
                if cut {
                    answer.length = 900;
                } else {
                    answer.content = Content::Binary;
                }
            });
            let answer = request.answer();
            assert_eq!(answer.response_text(), [head, text].concat());
            assert_eq!(answer.inspectable_text(), head);
        }
    }
}
