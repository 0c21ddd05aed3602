//! What a rule is.

use super::{Subject, finding::Reporter};

/// A rule of the Inspector: what it finds, and how.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Its name, in kebab case, the same for ever.
    pub id: &'static str,
    /// How grave it is.
    pub level: Level,
    /// What it finds, in one line and without a full stop.
    pub title: &'static str,
    /// What it finds, whole: Markdown of a sentence or two.
    pub finds: &'static str,
    /// Why that matters to clients and caches.
    pub why: &'static str,
    /// How to mend it.
    pub fix: &'static str,
    /// Where it is said; a finding shows the first, unless it is about another.
    pub sections: &'static [Section],
    /// Looks at an exchange and reports each defect once.
    pub check: fn(&Subject<'_>, &mut Reporter<'_>),
}

/// How grave a finding is, by the word of the specification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// A MUST is broken, or clients break.
    Error,
    /// A SHOULD is not kept, or trouble is known.
    Warning,
    /// Worth knowing.
    Note,
    /// Done well, where many do it badly.
    Good,
}

impl Level {
    /// Its name in JSON and on pages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
            Self::Good => "good",
        }
    }
}

/// A section of a specification.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Section {
    /// Its short name: `RFC 9110 section 15.5.6`.
    pub title: &'static str,
    /// Its address.
    pub url: &'static str,
}

/// A section of an RFC: `rfc_section!(9110, "15.5.6")`.
macro_rules! rfc_section {
    ($number:literal, $section:literal) => {
        $crate::Section {
            title: concat!("RFC ", $number, " section ", $section),
            url: concat!(
                "https://www.rfc-editor.org/rfc/rfc",
                $number,
                ".html#section-",
                $section
            ),
        }
    };
}
pub(super) use rfc_section;
