//! Start lines and header sections.

use httparse::{EMPTY_HEADER, Request, Response, parse_headers};

use super::lines::{Line, Lines};
use crate::{
    FieldLine, Fields, Oddity, OddityKind, RequestHead, ResponseHead, Status,
    paste::MOST_FIELDS,
};

/// The head that a request line starts.
pub(super) fn request_line(line: &Line<'_>) -> Option<RequestHead> {
    let mut request = Request::new(&mut []);
    request.parse(line.bytes).ok()?;
    Some(RequestHead {
        method: request.method?.to_owned(),
        url: request.path?.to_owned(),
        protocol: format!("HTTP/1.{}", request.version?),
        fields: None,
    })
}

/// The head that a status line starts.
pub(super) fn status_line(line: &Line<'_>) -> Option<ResponseHead> {
    let mut response = Response::new(&mut []);
    response.parse(line.bytes).ok()?;
    let (version, code, _) = (response.version?, response.code?, response.reason?);
    // The library drops a phrase outside ASCII.
    let text = line.text();
    let phrase = text.splitn(3, ' ').nth(2).unwrap_or_default();
    Some(ResponseHead {
        protocol: format!("HTTP/1.{version}"),
        status: Status { text: format!("{code:03}"), number: Some(code) },
        phrase: Some(phrase.trim_end_matches([' ', '\t']).to_owned()),
        fields: Fields::default(),
        line: line.number,
    })
}

/// A header or trailer section.
#[derive(Debug, Default)]
pub(super) struct Section {
    /// Its fields.
    pub(super) fields: Fields,
    /// What was odd about its lines.
    pub(super) oddities: Vec<Oddity>,
}

impl Section {
    /// Reads lines up to the empty one that ends the section, or all there are.
    pub(super) fn read(lines: &mut Lines<'_>) -> Self {
        let mut section = Self::default();
        let mut left_out = None;
        for line in lines.take_while(|line| !line.is_empty()) {
            let is_left_out = section.fields.0.len() >= MOST_FIELDS;
            // Once where fields are too many, and once where bytes are.
            let reason = (is_left_out, line.is_past_limit);
            if is_left_out || line.is_past_limit {
                if left_out.replace(reason) != Some(reason) {
                    section.oddities.push(line.oddity(OddityKind::TooLong));
                }
                continue;
            }
            section.push(&line);
        }
        section
    }

    fn push(&mut self, line: &Line<'_>) {
        if !line.is_whole() {
            return self.oddities.push(line.oddity(OddityKind::Unfinished));
        }
        if line.bytes.starts_with(b" ") || line.bytes.starts_with(b"\t") {
            return self.fold(line);
        }
        let field = field_line(line);
        let Some((name, value)) = field.or_else(|| self.refused(line)) else { return };
        self.fields.0.push(FieldLine { name, value, line: line.number });
    }

    /// Joins a line with the value before it (RFC 9112 section 5.2); there is none
    /// before the first.
    fn fold(&mut self, line: &Line<'_>) {
        let Some(field) = self.fields.0.last_mut() else {
            return self.oddities.push(line.oddity(OddityKind::Indented));
        };
        if !field.value.is_empty() {
            field.value.push(' ');
        }
        field.value += line.text().trim_matches([' ', '\t']);
        self.oddities.push(line.oddity(OddityKind::Folded));
    }

    /// What a line is that is no field line by its grammar. Of names and values with
    /// characters that they must not have, rules speak.
    fn refused(&mut self, line: &Line<'_>) -> Option<(String, String)> {
        let text = line.text();
        let Some((written, value)) = text.split_once(':') else {
            self.oddities.push(line.oddity(OddityKind::NoColon));
            return None;
        };
        let name = written.trim_end_matches([' ', '\t']);
        if name != written {
            self.oddities.push(line.oddity(OddityKind::SpaceBeforeColon));
        }
        Some((name.to_owned(), value.trim_matches([' ', '\t']).to_owned()))
    }
}

/// The name and the value of a line, if it is a field line by the grammar (RFC 9112
/// section 5).
fn field_line(line: &Line<'_>) -> Option<(String, String)> {
    let mut fields = [EMPTY_HEADER];
    // The library reads whole sections.
    let section = [line.bytes, b"\r\n"].concat();
    parse_headers(&section, &mut fields).ok()?;
    let [field] = fields;
    Some((field.name.to_owned(), String::from_utf8_lossy(field.value).into_owned()))
}
