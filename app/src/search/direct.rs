//! What a search asks for that no document stands for: two codes side by side, a code
//! without a meaning, several codes.

use http_status::{Code, Codes, catalog};

use super::{
    document::Kind,
    rank::{Hit, ranked},
    sources::code_title,
    words::telling_words,
};
use crate::parts::compare_path;

/// Words between two things that are compared.
const BETWEEN: [&str; 6] =
    [" vs ", " vs. ", " versus ", " or ", " and ", " compared to "];
/// What may stand before them.
const BEFORE: [&str; 3] =
    ["difference between ", "the difference between ", "compare "];
/// The most codes of an ask that its title names.
const LONGEST_TITLE: usize = 48;

/// What a text asks for directly.
pub(super) fn hits(text: &str) -> Vec<Hit> {
    ask(text).into_iter().chain(comparison(text)).collect()
}

/// `503, 503, 200` and `612`; a code of the catalogue has a page of its own.
fn ask(text: &str) -> Option<Hit> {
    let is_part =
        |c: char| c.is_ascii_digit() || matches!(c, ',' | ':' | '-' | '.' | ' ');
    if !text.contains(|c: char| c.is_ascii_digit()) || !text.chars().all(is_part) {
        return None;
    }
    // Who separates by spaces and by commas means the commas.
    let text = text.replace(", ", ",").replace(" ,", ",");
    let codes: Codes = text.parse().ok()?;
    let (title, line) = match codes.single() {
        Some(code) if catalog::entry(code).is_some() => return None,
        Some(code) => {
            (code_title(code), "No meaning of its own; it can be sent all the same.")
        }
        None => (
            codes.to_string().replace(',', ", ").chars().take(LONGEST_TITLE).collect(),
            "Several codes: one of them by chance, or one after the other.",
        ),
    };
    let path = format!("/codes/{codes}");
    Some(Hit { kind: Kind::Ask, ..plain(path, title, line.to_owned()) })
}

/// `401 vs 403`, `502 504`, `not found or gone`.
fn comparison(text: &str) -> Option<Hit> {
    let (a, b) = two_numbers(text).or_else(|| two_names(text))?;
    if a == b {
        return None;
    }
    let title = format!("{} or {}?", a.min(b), a.max(b));
    let line =
        format!("{} and {} side by side", code_title(a.min(b)), code_title(a.max(b)));
    let path = compare_path(a.get(), b.get());
    Some(Hit { kind: Kind::Comparison, ..plain(path, title, line) })
}

/// The two codes of the catalogue in a text that has no third.
fn two_numbers(text: &str) -> Option<(Code, Code)> {
    let numbers = text.split(|c: char| !c.is_ascii_alphanumeric());
    let mut codes = numbers
        .filter_map(|word| word.parse().ok())
        .filter(|code| catalog::entry(*code).is_some());
    let pair = codes.next().zip(codes.next());
    pair.filter(|_| codes.next().is_none())
}

/// Two things that are compared, each the name or the number of a code.
fn two_names(text: &str) -> Option<(Code, Code)> {
    let text = text.to_lowercase();
    let text =
        BEFORE.iter().find_map(|before| text.strip_prefix(before)).unwrap_or(&text);
    let (a, b) = BETWEEN.iter().find_map(|between| text.split_once(between))?;
    code_named(a).zip(code_named(b))
}

/// The code whose whole name or number this is, or nearly is.
fn code_named(text: &str) -> Option<Code> {
    let searched = telling_words(text).len();
    let found = ranked(text);
    let first = found.hits.first().filter(|hit| hit.kind == Kind::Code)?;
    let code: Code = first.path.strip_prefix("/codes/")?.parse().ok()?;
    let entry = catalog::entry(code)?;
    let is_meant = |name: &str| {
        let words = telling_words(name);
        words.len() == searched && words.iter().all(|word| found.has_word(word))
    };
    let number = code.to_string();
    let mut names = entry.aliases.iter().chain([&entry.phrase]);
    (text.trim() == number || names.any(|name| is_meant(name))).then_some(code)
}

fn plain(path: String, title: String, line: String) -> Hit {
    let (reason, class, more) = (None, None, Vec::new());
    Hit { kind: Kind::Page, path, title, line, reason, class, more }
}
