//! Reads an object as a program prints it, which is not JSON. It may be one of
//! fields, `Headers { date: 'Sun, …', 'content-type': 'text/html' }`, or a whole
//! response, `Response { status: 200, headers: Headers { … } }`.

use http_status::is_token;

use super::{
    MOST_FIELDS,
    json::{line_of, values},
    lines::{Line, is_blank},
    start_line::is_field,
    table::is_known,
};
use crate::{Exchange, FieldLine, Fields, Oddity, OddityKind, ResponseHead};

mod response;

/// How many lines may stand before the object.
const BEFORE: usize = 3;

/// The longest name of a field, in bytes.
const LONGEST_NAME: usize = 100;

/// The exchange of an object; nothing where the text has none.
pub(super) fn read(text: &str, lines: &[Line<'_>]) -> Option<Exchange> {
    let seen = lines.iter().filter(|line| !line.is_blank()).take(BEFORE);
    let mut seen = seen.take_while(|line| {
        let is_of_message = is_field(line.text) || line.text.contains("HTTP/");
        !is_of_message || is_opening(line.text)
    });
    let start = seen.find(|line| is_opening(line.text))?;
    let place = start.text.as_ptr() as usize - text.as_ptr() as usize;
    let object = text.get(place..)?;
    let object = object.get(object.find('{')?..)?;
    let members = || Some(Reader { rest: object.get(1..)?, lines });
    if let Some(exchange) = members()?.response() {
        return Some(exchange);
    }
    let fields = members()?.fields()?;
    let first = fields.0.first()?;
    let known = fields.0.iter().filter(|line| is_known(&line.name)).count();
    // Content may be an object too, but then it is mostly JSON.
    if known * 3 < fields.0.len() || known == 0 || values(object).next().is_some() {
        return None;
    }
    let (line, text) = (first.line, http_status::excerpt(&first.name));
    let head = ResponseHead { fields, ..ResponseHead::default() };
    Some(Exchange {
        response: Some(head),
        oddities: vec![Oddity { kind: OddityKind::NoStatusLine, line, text }],
        ..Exchange::default()
    })
}

/// `Headers {`, `[Object: null prototype] {`, `{`
fn is_opening(line: &str) -> bool {
    let name = line.split_once('{').map(|(name, _)| name);
    name.is_some_and(|name| {
        let is_part = |c: char| c.is_ascii_alphanumeric() || " \t[]:(_.".contains(c);
        is_blank(name) || (name.ends_with([' ', '(']) && name.chars().all(is_part))
    })
}

/// Whether a bare value ends before this.
fn is_end(c: char) -> bool {
    matches!(c, ',' | '}' | ']' | '{' | '\n' | '\r')
}

struct Reader<'a> {
    rest: &'a str,
    lines: &'a [Line<'a>],
}

impl Reader<'_> {
    /// The members up to the end of the object; nothing where there is anything
    /// else.
    fn fields(&mut self) -> Option<Fields> {
        let mut fields = Vec::new();
        loop {
            self.skip(&[',']);
            if self.rest.is_empty() || self.rest.starts_with('}') {
                return Some(Fields(fields));
            }
            let (name, line) = self.name()?;
            if !is_token(&name) || name.len() > LONGEST_NAME {
                return None;
            }
            // Each value of a list becomes a line with this name.
            for value in self.values()? {
                fields.push(FieldLine { name: name.clone(), value, line });
            }
            if fields.len() > MOST_FIELDS {
                return Some(Fields(fields));
            }
        }
    }

    /// The name of a member and its line; what follows is the value.
    fn name(&mut self) -> Option<(String, u32)> {
        let line = line_of(self.rest, self.lines);
        let name = self.text(|c| c == ':' || c == '=' || c.is_whitespace())?;
        self.skip(&[]);
        let after = self.rest.strip_prefix(':');
        self.rest = after.or_else(|| self.rest.strip_prefix("=>"))?;
        self.skip(&[]);
        Some((name, line))
    }

    fn skip(&mut self, signs: &[char]) {
        let is_between = |c: char| c.is_ascii_whitespace() || signs.contains(&c);
        self.rest = self.rest.trim_start_matches(is_between);
    }

    /// One value, or those of a list.
    fn values(&mut self) -> Option<Vec<String>> {
        let Some(list) = self.rest.strip_prefix('[') else {
            return Some(vec![self.text(is_end)?]);
        };
        self.rest = list;
        let mut values = Vec::new();
        loop {
            self.skip(&[',']);
            if let Some(rest) = self.rest.strip_prefix(']') {
                self.rest = rest;
                return Some(values);
            }
            values.push(self.text(is_end)?);
            if values.len() > MOST_FIELDS {
                return Some(values);
            }
        }
    }

    /// A string in quotes, whose parts may be joined by `+`, or a bare word.
    fn text(&mut self, is_end: impl Fn(char) -> bool) -> Option<String> {
        let Some(quote) = self.rest.chars().next().filter(|c| "'\"`".contains(*c))
        else {
            let length = self.rest.find(is_end)?;
            let (word, rest) = self.rest.split_at_checked(length)?;
            self.rest = rest;
            let word = word.trim();
            return (!word.is_empty()).then(|| word.to_owned());
        };
        let mut text = String::new();
        loop {
            self.quoted(quote, &mut text)?;
            let next = self.rest.trim_start().strip_prefix('+').map(str::trim_start);
            match next.filter(|next| next.starts_with(quote)) {
                Some(next) => self.rest = next,
                None => return Some(text),
            }
        }
    }

    fn quoted(&mut self, quote: char, text: &mut String) -> Option<()> {
        let mut characters = self.rest.get(1..)?.chars();
        loop {
            match characters.next()? {
                '\\' => text.push(characters.next()?),
                c if c == quote => break,
                '\r' | '\n' => return None,
                c => text.push(c),
            }
        }
        self.rest = characters.as_str();
        Some(())
    }
}
