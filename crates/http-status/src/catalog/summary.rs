//! The few columns of the catalogue that a plan needs.
//!
//! The wasm of a page carries these alone; the sentences, sections and
//! lists of the whole entries would cost it 9 KB.

use super::{Entry, Redirect, TABLES};
use crate::Code;

/// A few columns of an [`Entry`].
#[derive(Debug, Clone, Copy)]
pub(crate) struct Summary {
    pub(crate) code: Code,
    pub(crate) phrase: &'static str,
    pub(crate) allows_content: bool,
    pub(crate) redirect: Redirect,
    pub(crate) is_registered: bool,
}

impl Summary {
    const fn from_entry(entry: &Entry) -> Self {
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
pub(crate) fn summary(code: Code) -> Option<&'static Summary> {
    SUMMARIES.iter().find(|summary| summary.code == code)
}

static SUMMARIES: [Summary; COUNT] = project();

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
const fn project() -> [Summary; COUNT] {
    let mut summaries = [Summary::from_entry(&super::BASE); COUNT];
    let mut next = 0;
    let mut tables: &[&[Entry]] = &TABLES;
    while let [table, rest @ ..] = tables {
        let mut row = 0;
        while row < table.len() {
            summaries[next] = Summary::from_entry(&table[row]);
            next += 1;
            row += 1;
        }
        tables = rest;
    }
    summaries
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_has_its_columns() {
        assert_eq!(SUMMARIES.len(), super::super::entries().count());
        for (summary, entry) in SUMMARIES.iter().zip(super::super::entries()) {
            assert_eq!(summary.code, entry.code);
            assert_eq!(summary.phrase, entry.phrase);
            assert_eq!(summary.redirect, entry.redirect);
            assert_eq!(summary.is_registered, entry.specification.is_some());
        }
    }
}
