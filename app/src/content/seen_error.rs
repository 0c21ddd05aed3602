//! Errors that people see, by the names that clients, proxies and platforms give them.
//!
//! ```text
//! ## curl 52
//!
//! One sentence of Markdown that says what happened.
//!
//! - Seen in: curl, browsers
//! - Also: `curl: (52) Empty reply from server`, `net::ERR_EMPTY_RESPONSE`
//! - Leads to: /faults#empty, /codes/502
//! ```

use std::sync::LazyLock;

use super::FILES;

static SEEN_ERRORS: LazyLock<Vec<SeenError>> = LazyLock::new(|| {
    let file = FILES.get_file("errors/seen.md");
    let text = file.and_then(include_dir::File::contents_utf8).unwrap_or_default();
    let rows = text.split("\n## ").skip(1);
    rows.map(SeenError::read).collect::<Option<_>>().unwrap_or_default()
});

/// An error that a client, a proxy or a platform shows.
#[derive(Debug)]
pub(crate) struct SeenError {
    /// What people call it.
    pub(crate) name: &'static str,
    /// What happened: one sentence of Markdown.
    pub(crate) sentence: &'static str,
    /// Who shows it.
    pub(crate) seen_in: Vec<&'static str>,
    /// How else it is spelled, and what others call it.
    pub(crate) also: Vec<&'static str>,
    /// The pages that explain it, the best first.
    pub(crate) leads_to: Vec<&'static str>,
}

/// Every error, in the order of the file; none where the file is of another shape.
pub(crate) fn seen_errors() -> &'static [SeenError] {
    &SEEN_ERRORS
}

impl SeenError {
    fn read(part: &'static str) -> Option<Self> {
        let (name, rest) = part.split_once("\n\n")?;
        let (sentence, facts) = rest.split_once("\n\n- ")?;
        let facts: Vec<_> = facts.trim_end().split("\n- ").collect();
        let fact = |name: &str| {
            facts.iter().find_map(|fact| fact.strip_prefix(name)?.strip_prefix(": "))
        };
        let also = fact("Also")?.strip_prefix('`')?.strip_suffix('`')?;
        Some(Self {
            name,
            sentence,
            seen_in: fact("Seen in")?.split(", ").collect(),
            also: also.split("`, `").collect(),
            leads_to: fact("Leads to")?.split(", ").collect(),
        })
    }
}
