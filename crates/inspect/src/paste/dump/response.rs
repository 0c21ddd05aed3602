//! A whole response as Node, axios, reqwest and others print it.

use super::{super::start_line::bare_status, Reader, is_end, is_opening, line_of};
use crate::{Exchange, RequestHead, ResponseHead};

/// How many members may stand before the fields.
const BEFORE: usize = 8;

impl Reader<'_> {
    /// The exchange of an object that has a status and, after it, its fields;
    /// nothing where it is another object.
    pub(super) fn response(mut self) -> Option<Exchange> {
        let (mut head, url) = self.members()?;
        head.fields = self.fields()?;
        let url = url.or_else(|| self.url_behind());
        Some(Exchange {
            request: url.map(|url| RequestHead { url, ..RequestHead::default() }),
            response: Some(head),
            ..Exchange::default()
        })
    }

    /// Reads up to the first field: what is known by then, and the URL.
    fn members(&mut self) -> Option<(ResponseHead, Option<String>)> {
        let (mut head, mut url) = (ResponseHead::default(), None);
        for _ in 0..BEFORE {
            self.skip(&[',']);
            let (name, line) = self.name()?;
            if name == "headers" {
                let length = self.rest.find('{')?.saturating_add(1);
                let (opening, fields) = self.rest.split_at_checked(length)?;
                self.rest = fields;
                let is_response = is_opening(opening) && head.status.number.is_some();
                return is_response.then_some((head, url));
            }
            let value = self.text(is_end)?;
            match name.as_str() {
                "status" | "statusCode" | "status_code" => {
                    head.status = bare_status(&value)?;
                    head.line = line;
                }
                "version" if value.starts_with("HTTP/") => head.protocol = value,
                "url" => url = Some(value),
                _ => {}
            }
        }
        None
    }

    /// The URL among the members behind the fields; those of other objects stand
    /// deeper.
    fn url_behind(&self) -> Option<String> {
        let end = line_of(self.rest, self.lines);
        let behind = self.lines.iter().skip_while(|line| line.number <= end);
        let mut lines = behind.map(|line| line.text).peekable();
        let first = lines.peek()?;
        let margin = first.get(..first.len() - first.trim_start().len())?;
        let value = lines.find_map(|line| {
            line.strip_prefix(margin).and_then(|m| m.strip_prefix("url: "))
        })?;
        Reader { rest: value, lines: self.lines }.text(is_end)
    }
}
