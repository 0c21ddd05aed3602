//! One search for the whole site: codes, comparisons, asks, fields, faults, rules, errors
//! that people see, and pages.
//!
//! ```text
//! sources ── Document ──▶ index          once, at the first search
//!                           │
//! text ── words ── meaning ─┴─ rank ──▶ Found
//!    └──── direct: a comparison or an ask that no document stands for
//! ```
//!
//! A word of a search means the words of the index that are equal to it, that begin with
//! it, that differ in their ending, or, where there are none, that differ in a letter or
//! two. The order of what is found depends on the text alone.
//!
//! The index is made when it is first needed and not when the program is compiled: what
//! goes in is the rendered content, the catalogue and the rules, which a build script
//! would have to link as well. It takes some 0.2 s, once; the costliest search takes about
//! a millisecond.

mod direct;
mod document;
mod index;
mod marks;
mod meaning;
mod rank;
mod sources;
#[cfg(test)]
mod tests;
mod words;

use crate::search_query::{cut, from_address};

pub use crate::search_query::remark;

pub use self::{
    document::{Kind, Link},
    rank::Hit,
};

/// The most that is found by one search.
const MOST: usize = 40;

/// What a search found.
#[derive(Debug, Clone)]
pub struct Found {
    /// What was searched for, as much of it as counts.
    pub text: String,
    /// What fits, best first.
    pub hits: Vec<Hit>,
    /// Words that nothing has, each with the word that was taken in its place.
    pub corrected: Vec<(String, &'static str)>,
    /// Words of the index that were found, in order.
    marked: Vec<&'static str>,
}

/// Makes the index, so that the first search does not wait for it.
pub fn prepare() {
    index::index();
}

/// What fits a text, best first; an empty text finds nothing.
///
/// ```
/// let found = app::search::search("gatway timeout");
/// assert_eq!(found.hits[0].path, "/codes/504");
/// ```
pub fn search(text: &str) -> Found {
    let text = cut(text).trim();
    let mut found = rank::ranked(text);
    let direct = direct::hits(text);
    found.hits.retain(|hit| direct.iter().all(|own| own.path != hit.path));
    found.hits.splice(0..0, direct);
    found.hits.truncate(MOST);
    found
}

/// What fits the search that an address of ours restores, `/search?q=teapot`.
///
/// ```
/// let found = app::search::search_at("/search?q=i%27m+a+teapot");
/// assert_eq!(found.hits[0].path, "/codes/418");
/// ```
pub fn search_at(address: &str) -> Found {
    search(&from_address(address))
}

/// What fits the last segment of a path that leads nowhere: `/status/teapot`.
pub(crate) fn search_path(path: &str) -> Found {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let segment = path.rsplit('/').find(|segment| !segment.is_empty());
    let segment = segment.unwrap_or_default();
    let text = http_status::query::decode_text(segment);
    search(text.as_deref().unwrap_or(segment))
}
