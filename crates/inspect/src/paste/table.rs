//! Reads names and values as developer tools show them: below headings, on one
//! line with a colon or on two lines, with a summary of the request.

mod names;

pub(super) use names::{is_alternating, is_known, is_labelled};

use super::{
    lines::{Line, trim},
    start_line::{add_pseudo, bare_status, field, request_line, status_line},
};
use crate::{
    Exchange, FieldLine, Fields, Oddity, OddityKind, RequestHead, ResponseHead,
};
use names::{LABELS, Section, name_of};

#[derive(Debug, Default)]
struct Table {
    section: Section,
    request: Option<RequestHead>,
    /// The pseudo-header fields of the request.
    pseudo: Fields,
    /// Chrome did not see all fields of the request.
    is_provisional: bool,
    head: ResponseHead,
    oddities: Vec<Oddity>,
    done: Vec<Exchange>,
}

/// Reads the tables of a text.
pub(super) fn read(lines: &[Line<'_>]) -> Vec<Exchange> {
    let mut table = Table::default();
    let mut lines = lines.iter().filter(|line| !line.is_blank()).peekable();
    while let Some(line) = lines.next() {
        let text = trim(line.text);
        if let Some(section) = Section::named(text) {
            table.section = section;
        } else if text.starts_with("Provisional headers are shown") {
            table.is_provisional = true;
        } else if let Some((head, _)) = status_line(text, line.number) {
            (table.head, table.section) = (head, Section::Response);
        } else if let Some(request) = request_line(text) {
            table.section = Section::Request;
            let known = table.request.get_or_insert_default();
            let url = std::mem::take(&mut known.url);
            *known = request;
            if !url.is_empty() {
                known.url = url;
            }
        } else if table.section == Section::Start
            && let Some(request) = summary(text)
        {
            table.section = Section::Summary;
            table.request = Some(request);
            let status = lines.next_if(|next| bare_status(next.text).is_some());
            if let Some(line) = status {
                table.take_status("", line.text, line.number);
            }
        } else if let Some(name) = name_of(text) {
            let is_value = |next: &&&Line<'_>| {
                let next = trim(next.text);
                !next.ends_with(':') && Section::named(next).is_none()
            };
            let value = lines.next_if(|next| is_value(&next));
            let (value, number) =
                value.map_or(("", line.number), |next| (trim(next.text), next.number));
            table.take(name, value, line.number, number);
        } else if let Some((name, value, _)) = field(text) {
            table.take(name, value, line.number, line.number);
        }
    }
    table.end();
    table.done
}

/// `GET https://a.example/`, as Postman heads its console.
fn summary(text: &str) -> Option<RequestHead> {
    let (method, url) = text.split_once(' ')?;
    let is_method = method.bytes().all(|b| b.is_ascii_uppercase());
    let is_url = url.starts_with("http://") || url.starts_with("https://");
    (is_method && is_url && !url.contains(' ')).then(|| RequestHead {
        method: method.to_owned(),
        url: url.to_owned(),
        ..RequestHead::default()
    })
}

impl Table {
    fn take(&mut self, name: &str, value: &str, line: u32, value_line: u32) {
        let is_summary =
            self.section == Section::Summary || self.section == Section::Start;
        let request = || RequestHead::default();
        match name {
            "Request URL" | "URL" if is_summary || name != "URL" => {
                if self.request.as_ref().is_some_and(|known| !known.url.is_empty()) {
                    self.end();
                }
                value.clone_into(&mut self.request.get_or_insert_with(request).url);
            }
            "Request Method" => {
                value.clone_into(&mut self.request.get_or_insert_with(request).method);
            }
            "Status Code" | ":status" => self.take_status(name, value, value_line),
            "Status" | "status" if is_summary && bare_status(value).is_some() => {
                self.take_status(name, value, value_line);
            }
            _ if self.section == Section::Summary || LABELS.contains(&name) => {}
            _ if self.section == Section::Other => {}
            _ if name.starts_with(':') => {
                self.request.get_or_insert_default();
                let (name, value) = (name.to_owned(), value.to_owned());
                self.pseudo.0.push(FieldLine { name, value, line });
            }
            _ => {
                let fields = match self.section {
                    Section::Request => {
                        let request = self.request.get_or_insert_default();
                        request.fields.get_or_insert_default()
                    }
                    _ => &mut self.head.fields,
                };
                let (name, value) = (name.to_owned(), value.to_owned());
                fields.0.push(FieldLine { name, value, line });
            }
        }
    }

    fn take_status(&mut self, name: &str, value: &str, line: u32) {
        let Some(status) = bare_status(value) else { return };
        if self.head.line == 0 {
            self.head.line = line;
            self.head.status = status;
        }
        if name == ":status" && self.head.protocol.is_empty() {
            "HTTP/2".clone_into(&mut self.head.protocol);
        }
    }

    /// Ends an exchange.
    fn end(&mut self) {
        let head = std::mem::take(&mut self.head);
        let mut request = self.request.take();
        let pseudo = std::mem::take(&mut self.pseudo);
        if let Some(request) = &mut request {
            add_pseudo(request, &pseudo);
            request.fields = request.fields.take().filter(|_| !self.is_provisional);
        }
        self.is_provisional = false;
        if head == ResponseHead::default() && request.is_none() {
            return;
        }
        let first = head.fields.0.first();
        if head.status.text.is_empty() {
            self.oddities.push(Oddity {
                kind: OddityKind::NoStatusLine,
                line: first.map_or(1, |line| line.line),
                text: first.map(|line| line.name.clone()).unwrap_or_default(),
            });
        }
        self.done.push(Exchange {
            request,
            response: Some(head),
            oddities: std::mem::take(&mut self.oddities),
            ..Exchange::default()
        });
        self.section = Section::Start;
    }
}
