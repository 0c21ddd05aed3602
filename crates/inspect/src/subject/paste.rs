//! Oddities of a text, for the rules that report them.

use super::Subject;
use crate::{Oddity, OddityKind};

/// Oddities of one kind.
#[derive(Debug)]
pub(crate) struct Oddities<'a> {
    /// The first of them.
    pub(crate) first: &'a Oddity,
    /// The lines of all.
    pub(crate) lines: Vec<u32>,
}

impl<'a> Subject<'a> {
    /// Whether a tool left out fields of the final response.
    pub(crate) fn leaves_out_fields(&self) -> bool {
        self.oddities(OddityKind::FieldsLeftOut).is_some()
    }

    /// The oddities of a kind, for one finding about all of them; nothing where
    /// there is none.
    pub(crate) fn oddities(&self, kind: OddityKind) -> Option<Oddities<'a>> {
        let mut oddities = self.exchange.oddities.iter().filter(|odd| odd.kind == kind);
        let first = oddities.next()?;
        let mut lines = vec![first.line];
        lines.extend(oddities.map(|odd| odd.line));
        Some(Oddities { first, lines })
    }
}

impl Oddities<'_> {
    /// What a message says about those after the first.
    pub(crate) fn more(&self) -> String {
        match self.lines.len() {
            0 | 1 => String::new(),
            2 => " One more line is like it.".to_owned(),
            count => format!(" {} more lines are like it.", count - 1),
        }
    }
}
