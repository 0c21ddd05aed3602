//! A header section, put together from its lines.

use super::{
    lines::{is_blank, is_white_space, trim},
    start_line::field,
};
use crate::{FieldLine, Fields, Oddity, OddityKind};

/// The fields so far.
#[derive(Debug, Default)]
pub(super) struct Head {
    /// The fields.
    pub(super) fields: Fields,
    /// What was odd about their lines.
    pub(super) oddities: Vec<Oddity>,
    /// What every line starts with, where the first one is indented.
    indent: String,
    /// The last line was none of a field, so what is folded is part of it.
    is_lost: bool,
}

impl Head {
    /// Takes a line, without what a tool put before it.
    pub(super) fn push(&mut self, line: &str, number: u32) {
        let mut line = line.trim_end_matches(is_white_space);
        if line.starts_with(is_white_space) {
            if self.is_first() {
                self.note(OddityKind::Indented, line, number);
                let length = line.len() - trim(line).len();
                self.indent = line.get(..length).unwrap_or_default().to_owned();
            }
            let is_indented = !self.indent.is_empty();
            match line.strip_prefix(&self.indent).filter(|_| is_indented) {
                Some(rest) if !rest.starts_with(is_white_space) => line = rest,
                _ => return self.fold(line, number),
            }
        }
        self.is_lost = false;
        let Some((name, value, is_spaced)) = field(line) else {
            self.is_lost = true;
            return self.note(OddityKind::NoColon, line, number);
        };
        if is_spaced {
            self.note(OddityKind::SpaceBeforeColon, line, number);
        }
        let (name, value) = (name.to_owned(), value.to_owned());
        self.fields.0.push(FieldLine { name, value, line: number });
    }

    /// Joins a line with the value before it (RFC 9112 section 5.2).
    fn fold(&mut self, line: &str, number: u32) {
        if self.is_lost {
            return;
        }
        self.note(OddityKind::Folded, line, number);
        let Some(field) = self.fields.0.last_mut() else { return };
        if !is_blank(&field.value) {
            field.value.push(' ');
        }
        field.value += trim(line);
    }

    fn is_first(&self) -> bool {
        self.fields.0.is_empty() && self.oddities.is_empty()
    }

    /// Notes something odd about a line.
    pub(super) fn note(&mut self, kind: OddityKind, line: &str, number: u32) {
        let text = http_status::excerpt(trim(line));
        self.oddities.push(Oddity { kind, line: number, text });
    }

    /// The rest of this line was left out, so nothing is said of it.
    pub(super) fn forget(&mut self, number: u32) {
        self.fields.0.pop_if(|field| field.line == number);
        self.oddities
            .pop_if(|odd| odd.line == number && odd.kind == OddityKind::NoColon);
    }

    /// The text ended in the middle of this line: then it is cut, not wrong.
    pub(super) fn end_inside(&mut self, number: u32) {
        match self.oddities.last_mut() {
            Some(last) if last.line == number && last.kind == OddityKind::NoColon => {
                last.kind = OddityKind::Unfinished;
            }
            _ => {}
        }
    }
}
