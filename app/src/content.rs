//! What is written about each code, from Markdown.
//!
//! A file has front matter, a lead, and four sections:
//!
//! ```text
//! ---
//! code: 502
//! neighbours: [504, 503]
//! ---
//! One sentence, in which **what matters** is strong.
//!
//! ## What it means
//! ## Common causes
//! ## Told apart from
//!
//! - **502** — what this code says.
//! - **[504](/codes/504)** — what that one says.
//!
//! ## What clients do
//! ```

mod markdown;
#[cfg(test)]
mod tests;

use std::{collections::BTreeMap, sync::LazyLock};

use http_status::Code;
use include_dir::{Dir, include_dir};

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/content");

static ARTICLES: LazyLock<BTreeMap<u16, Article>> = LazyLock::new(|| {
    let texts = FILES.files().filter_map(|file| file.contents_utf8());
    texts.filter_map(read).map(|article| (article.code, article)).collect()
});

/// What is written about one code. HTML, unless the name says otherwise.
#[derive(Debug)]
pub(crate) struct Article {
    /// The code.
    pub(crate) code: u16,
    /// Codes that it is confused with, from the front matter.
    pub(crate) related: Vec<u16>,
    /// The lead, without a paragraph around it.
    pub(crate) lead: String,
    /// The lead as plain text.
    pub(crate) lead_text: String,
    /// What it means.
    pub(crate) meaning: String,
    /// Common causes.
    pub(crate) causes: String,
    /// Told apart from.
    pub(crate) neighbours: Vec<Neighbour>,
    /// What clients do.
    pub(crate) clients: String,
}

/// A code and what sets it apart.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Neighbour {
    /// The code.
    pub(crate) code: u16,
    /// Whether it has a link; the page's own code has none.
    pub(crate) is_link: bool,
    /// What it says, as HTML.
    pub(crate) difference: String,
}

/// The article of a code.
pub(crate) fn article(code: Code) -> Option<&'static Article> {
    ARTICLES.get(&code.get())
}

/// Reads a file; nothing where it is not of the shape above.
fn read(text: &str) -> Option<Article> {
    let (front, body) = text.strip_prefix("---\n")?.split_once("\n---\n")?;
    let mut sections = body.split("\n## ");
    let lead = sections.next()?;
    let sections: Vec<_> =
        sections.filter_map(|section| section.split_once('\n')).collect();
    let section = |title: &str| {
        sections.iter().find(|(name, _)| *name == title).map(|(_, text)| *text)
    };
    Some(Article {
        code: value(front, "code")?.parse().ok()?,
        related: numbers(value(front, "neighbours")?),
        lead: markdown::inline_html(lead),
        lead_text: markdown::plain_text(lead),
        meaning: markdown::html(section("What it means")?),
        causes: markdown::html(section("Common causes")?),
        neighbours: neighbours(section("Told apart from")?)?,
        clients: markdown::html(section("What clients do")?),
    })
}

/// The value of a line of the front matter.
fn value<'a>(front: &'a str, name: &str) -> Option<&'a str> {
    front.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
}

fn numbers(list: &str) -> Vec<u16> {
    let items = list.trim_matches(['[', ']']).split(',');
    items.filter_map(|item| item.trim().parse().ok()).collect()
}

/// Lines of the form `- **502** — words` or `- **[504](/codes/504)** — words`.
fn neighbours(section: &str) -> Option<Vec<Neighbour>> {
    let lines = section.lines().filter(|line| !line.trim().is_empty());
    lines
        .map(|line| {
            let (name, words) = line.strip_prefix("- **")?.split_once("** — ")?;
            let (is_link, number) = match name.strip_prefix('[') {
                Some(link) => (true, link.split_once(']')?.0),
                None => (false, name),
            };
            let difference = markdown::inline_html(words);
            Some(Neighbour { code: number.parse().ok()?, is_link, difference })
        })
        .collect()
}
