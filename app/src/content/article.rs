//! The article of a code.
//!
//! A file has front matter, a lead, and the same sections in the same order:
//!
//! ```text
//! ---
//! code: 502
//! caching: explicit
//! retry: idempotent
//! required: []
//! symptoms: ["bad gateway nginx", "connection refused"]
//! ---
//! One sentence, in which **what matters** is strong.
//!
//! ## What it means
//! ## Common causes
//! ## How to fix it
//!
//! ### As the client
//! ### As the server's owner
//! ### As the operator in between
//!
//! ## Told apart from
//!
//! - **502** — what this code says.
//! - **[504](/codes/504)** — what that one says.
//!
//! ## What clients do with it
//! ## For operations
//! ## History and specification
//! ```
//!
//! `caching`, `retry` and `required` are what the text leans on; a test compares
//! them with the catalogue.

use super::markdown;

/// What is written about one code.
#[derive(Debug)]
pub struct Article {
    /// What stands above the text.
    pub front: Front,
    /// What the code says, in one breath.
    pub lead: Prose,
    /// What it means, and whose fault it is.
    pub meaning: Prose,
    /// Common causes.
    pub causes: Prose,
    /// How to fix it.
    pub fix: Fix,
    /// The code itself, then those it is told apart from.
    pub neighbours: Vec<Neighbour>,
    /// What clients, caches and proxies do with it.
    pub clients: Prose,
    /// For operations: alerts, attribution, logs, retries.
    pub operations: Prose,
    /// History and specification.
    pub history: Prose,
}

/// The front matter.
#[derive(Debug, PartialEq, Eq)]
pub struct Front {
    /// The code.
    pub code: u16,
    /// The name of its caching rule in the catalogue.
    pub caching: String,
    /// The name of its retry rule in the catalogue.
    pub retry: String,
    /// The fields that it requires.
    pub required: Vec<String>,
    /// What people type who have met it.
    pub symptoms: Vec<String>,
}

/// What each of the three can do about it.
#[derive(Debug)]
pub struct Fix {
    /// Whoever sent the request.
    pub client: Prose,
    /// Whoever runs the origin server.
    pub owner: Prose,
    /// Whoever runs the gateways, caches and proxies in between.
    pub operator: Prose,
}

/// A code and what sets it apart.
#[derive(Debug)]
pub struct Neighbour {
    /// The code.
    pub code: u16,
    /// Whether it has a link; the article's own code has none.
    pub(crate) is_link: bool,
    /// What it says.
    pub difference: Prose,
}

/// Markdown, and what becomes of it.
#[derive(Debug)]
pub struct Prose {
    source: String,
    html: String,
}

impl Prose {
    fn paragraphs(source: &str) -> Self {
        Self {
            source: source.trim().to_owned(),
            html: markdown::html_with_field_links(source),
        }
    }

    fn inline(source: &str) -> Self {
        Self {
            source: source.trim().to_owned(),
            html: markdown::inline_html_with_field_links(source),
        }
    }

    /// The Markdown.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The HTML; names of fields in code lead to the pages of the fields.
    pub fn html(&self) -> &str {
        &self.html
    }

    /// The words alone.
    pub fn plain(&self) -> String {
        markdown::plain_text(&self.source)
    }
}

impl Article {
    /// Reads a file; nothing where it is not of the shape above.
    pub(super) fn read(text: &str) -> Option<Self> {
        let (front, body) = text.strip_prefix("---\n")?.split_once("\n---\n")?;
        let (lead, sections) = body.split_once("\n## ")?;
        let sections = sections_of(sections, "\n## ");
        let section = |title: &str| find(&sections, title);
        let fixes = section("How to fix it")?.trim_start().strip_prefix("### ")?;
        let fixes = sections_of(fixes, "\n### ");
        let fix = |title: &str| find(&fixes, title).map(Prose::paragraphs);
        Some(Self {
            front: Front::read(front)?,
            lead: Prose::inline(lead),
            meaning: Prose::paragraphs(section("What it means")?),
            causes: Prose::paragraphs(section("Common causes")?),
            fix: Fix {
                client: fix("As the client")?,
                owner: fix("As the server's owner")?,
                operator: fix("As the operator in between")?,
            },
            neighbours: neighbours(section("Told apart from")?)?,
            clients: Prose::paragraphs(section("What clients do with it")?),
            operations: Prose::paragraphs(section("For operations")?),
            history: Prose::paragraphs(section("History and specification")?),
        })
    }

    /// All its text but the lead and the comparison, in the order of the page.
    pub(crate) fn sections(&self) -> [&Prose; 8] {
        let Fix { client, owner, operator } = &self.fix;
        [
            &self.meaning,
            &self.causes,
            client,
            owner,
            operator,
            &self.clients,
            &self.operations,
            &self.history,
        ]
    }

    /// What the article says of another code, where it tells the two apart.
    pub(crate) fn difference(&self, code: u16) -> Option<&Prose> {
        let neighbour = self.neighbours.iter().find(|neighbour| neighbour.code == code);
        neighbour.map(|neighbour| &neighbour.difference)
    }
}

impl Front {
    fn read(front: &str) -> Option<Self> {
        let value = |name: &str| {
            front.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
        };
        Some(Self {
            code: value("code")?.parse().ok()?,
            caching: value("caching")?.to_owned(),
            retry: value("retry")?.to_owned(),
            required: list(value("required")?),
            symptoms: list(value("symptoms")?),
        })
    }
}

/// `[a, b]`, or `["a", "b, c"]`.
fn list(text: &str) -> Vec<String> {
    if text.contains('"') {
        return text.split('"').skip(1).step_by(2).map(str::to_owned).collect();
    }
    let items = text.trim_matches(['[', ']']).split(',').map(str::trim);
    items.filter(|item| !item.is_empty()).map(str::to_owned).collect()
}

/// Titles and texts.
fn sections_of<'a>(text: &'a str, mark: &str) -> Vec<(&'a str, &'a str)> {
    text.split(mark).filter_map(|section| section.split_once('\n')).collect()
}

fn find<'a>(sections: &[(&str, &'a str)], title: &str) -> Option<&'a str> {
    sections.iter().find(|(name, _)| *name == title).map(|(_, text)| *text)
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
            let difference = Prose::inline(words);
            Some(Neighbour { code: number.parse().ok()?, is_link, difference })
        })
        .collect()
}
