//! What is written about the fields of responses: a file for each group, in which each
//! field has a heading.
//!
//! ```text
//! # Caching
//!
//! A sentence about the group.
//!
//! ## Age
//!
//! One sentence that says what the field tells its receiver.
//!
//! What else there is to know, if anything.
//!
//! - Set by: cache
//! - Specification: RFC 9111 section 5.1
//! - Example: `120`
//! - Rules: `age-*`
//! ```
//!
//! A specification is a section or an appendix of an RFC, a link, or `none`. The last
//! line, which may be missing, names rules of the Inspector that are about the field
//! without naming it in what they find; a `*` at the end stands for anything.

use std::{
    borrow::Cow,
    collections::BTreeMap,
    sync::{LazyLock, OnceLock},
};

use inspect::Rule;

use super::FILES;

static GROUPS: LazyLock<Vec<FieldGroup>> = LazyLock::new(|| {
    let files = FILES.get_dir("fields").into_iter().flat_map(include_dir::Dir::files);
    let mut files: Vec<_> = files.collect();
    files.sort_by_key(|file| file.path());
    let groups = files.into_iter().filter_map(|file| {
        let (_, id) = file.path().file_stem()?.to_str()?.split_once('-')?;
        FieldGroup::read(id, file.contents_utf8()?)
    });
    groups.collect()
});

static BY_NAME: LazyLock<BTreeMap<String, &'static FieldText>> =
    LazyLock::new(|| fields().map(|field| (field.id(), field)).collect());

/// The groups of fields, in the order of their files.
pub fn field_groups() -> &'static [FieldGroup] {
    &GROUPS
}

/// Every field that something is written about, group by group.
pub fn fields() -> impl Iterator<Item = &'static FieldText> {
    GROUPS.iter().flat_map(|group| &group.fields)
}

/// What is written about the field of this name, in any case.
///
/// ```
/// let field = app::content::field("retry-AFTER").unwrap();
/// assert_eq!((field.name, field.path()), ("Retry-After", "/fields/retry-after".to_owned()));
/// assert!(app::content::field("Retry").is_none());
/// ```
pub fn field(name: &str) -> Option<&'static FieldText> {
    BY_NAME.get(&name.to_ascii_lowercase()).copied()
}

/// Fields that have to do with one thing.
#[derive(Debug)]
pub struct FieldGroup {
    /// Its name in addresses: `/fields#caching`.
    pub id: &'static str,
    /// Its title.
    pub title: &'static str,
    /// What it is about, in a sentence or two.
    pub about: &'static str,
    /// Its fields, in the order of their names.
    pub fields: Vec<FieldText>,
}

/// What is written about one field.
#[derive(Debug)]
pub struct FieldText {
    /// Its name as it is registered, or as those write it who send it.
    pub name: &'static str,
    /// What it tells the receiver of a response: one sentence of Markdown.
    pub summary: &'static str,
    /// What else there is to know: Markdown, often empty.
    pub details: &'static str,
    /// Who sets it.
    pub set_by: Vec<&'static str>,
    /// Where it is defined; some fields have no specification.
    pub specification: Option<Definition>,
    /// A value that it may have.
    pub example: &'static str,
    /// Ids of rules that are about it, with a `*` at the end for any.
    pub(super) rules: Vec<&'static str>,
    /// The rules that are about it, once somebody has asked for them.
    pub(super) found_rules: OnceLock<Vec<&'static Rule>>,
}

/// The place where a field is defined.
#[derive(Debug, PartialEq, Eq)]
pub struct Definition {
    /// Its short name: `RFC 9111 section 5.1`.
    pub title: &'static str,
    /// Its address.
    pub url: Cow<'static, str>,
}

impl FieldGroup {
    /// Reads a file; nothing where it is not of the shape above.
    fn read(id: &'static str, text: &'static str) -> Option<Self> {
        let mut parts = text.split("\n## ");
        let (title, about) = parts.next()?.strip_prefix("# ")?.split_once('\n')?;
        Some(Self {
            id,
            title,
            about: about.trim(),
            fields: parts.map(FieldText::read).collect::<Option<_>>()?,
        })
    }
}

impl FieldText {
    fn read(part: &'static str) -> Option<Self> {
        let (name, rest) = part.split_once("\n\n")?;
        let (text, facts) = rest.split_once("\n\n- ")?;
        let (summary, details) = text.split_once("\n\n").unwrap_or((text, ""));
        let facts: Vec<_> = facts.trim_end().split("\n- ").collect();
        let fact = |name: &str| {
            facts.iter().find_map(|fact| fact.strip_prefix(name)?.strip_prefix(": "))
        };
        Some(Self {
            name,
            summary,
            details,
            set_by: fact("Set by")?.split(", ").collect(),
            specification: match fact("Specification")? {
                "none" => None,
                words => Some(Definition::read(words)?),
            },
            example: code(fact("Example")?)?,
            rules: match fact("Rules") {
                Some(rules) => rules.split(", ").map(code).collect::<Option<_>>()?,
                None => Vec::new(),
            },
            found_rules: OnceLock::new(),
        })
    }

    /// Its name in lower case, which is its name in addresses.
    pub fn id(&self) -> String {
        self.name.to_ascii_lowercase()
    }

    /// The address of its page.
    pub fn path(&self) -> String {
        format!("/fields/{}", self.id())
    }
}

impl Definition {
    /// `RFC 9111 section 5.1`, `RFC 9112 appendix B.1`, `RFC 3648`, or a link.
    fn read(words: &'static str) -> Option<Self> {
        if let Some(link) = words.strip_prefix('[') {
            let (title, url) = link.strip_suffix(')')?.split_once("](")?;
            return Some(Self { title, url: Cow::Borrowed(url) });
        }
        let (number, place) = match words.strip_prefix("RFC ")?.split_once(' ') {
            Some((number, place)) => (number, Some(place.split_once(' ')?)),
            None => (words.strip_prefix("RFC ")?, None),
        };
        number.parse::<u16>().ok()?;
        let anchor = match place {
            Some((kind @ ("section" | "appendix"), place)) => {
                format!("#{kind}-{place}")
            }
            Some(_) => return None,
            None => String::new(),
        };
        let url = format!("https://www.rfc-editor.org/rfc/rfc{number}.html{anchor}");
        Some(Self { title: words, url: Cow::Owned(url) })
    }
}

/// The text between two backticks.
fn code(text: &str) -> Option<&str> {
    text.strip_prefix('`')?.strip_suffix('`')
}
