//! What a plan needs of the entries, and no more.
//!
//! The page carries these few columns in its wasm; the sentences, sections and
//! lists of the whole entries would cost it 9 KB.

use super::{Entry, Redirect, TABLES};
use crate::Code;

/// A few columns of an [`Entry`].
#[derive(Debug, Clone, Copy)]
pub(crate) struct Brief {
    pub(crate) code: Code,
    pub(crate) phrase: &'static str,
    pub(crate) allows_content: bool,
    pub(crate) redirect: Redirect,
    pub(crate) is_registered: bool,
}

impl Brief {
    const fn of(entry: &Entry) -> Self {
        Self {
            code: entry.code,
            phrase: entry.phrase,
            allows_content: entry.allows_content,
            redirect: entry.redirect,
            is_registered: entry.registration.is_registered(),
        }
    }
}

/// The columns of a code.
pub(crate) fn brief(code: Code) -> Option<&'static Brief> {
    BRIEFS.iter().find(|brief| brief.code == code)
}

static BRIEFS: [Brief; COUNT] = project();

const COUNT: usize = {
    let mut count = 0;
    let mut tables: &[&[Entry]] = &TABLES;
    while let [table, rest @ ..] = tables {
        count += table.len();
        tables = rest;
    }
    count
};

/// The compiler takes the columns out of the tables, so that a program that
/// asks for no whole entry holds none.
#[expect(clippy::indexing_slicing, reason = "a wrong index does not compile")]
const fn project() -> [Brief; COUNT] {
    let mut briefs = [Brief::of(&super::BASE); COUNT];
    let mut next = 0;
    let mut tables: &[&[Entry]] = &TABLES;
    while let [table, rest @ ..] = tables {
        let mut row = 0;
        while row < table.len() {
            briefs[next] = Brief::of(&table[row]);
            next += 1;
            row += 1;
        }
        tables = rest;
    }
    briefs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_has_its_columns() {
        assert_eq!(BRIEFS.len(), super::super::entries().count());
        for (brief, entry) in BRIEFS.iter().zip(super::super::entries()) {
            assert_eq!(brief.code, entry.code);
            assert_eq!(brief.phrase, entry.phrase);
            assert_eq!(brief.redirect, entry.redirect);
            assert_eq!(brief.is_registered, entry.specification.is_some());
        }
    }
}
