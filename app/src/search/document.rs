//! What can be found.

/// The kind of a thing that is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A code of the catalogue.
    Code,
    /// Two codes side by side.
    Comparison,
    /// A code without a meaning, or several codes.
    Ask,
    /// An error that people see, and what explains it.
    Error,
    /// A field of responses.
    Field,
    /// A way in which a response is broken on purpose.
    Fault,
    /// A rule of the Inspector.
    Rule,
    /// Another page.
    Page,
}

impl Kind {
    /// Its name in JSON and on pages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Comparison => "comparison",
            Self::Ask => "ask",
            Self::Error => "error",
            Self::Field => "field",
            Self::Fault => "fault",
            Self::Rule => "rule",
            Self::Page => "page",
        }
    }
}

/// A page, and what it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Its path.
    pub path: String,
    /// Its name.
    pub title: String,
}

/// Where a word was found, with what that is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    /// In the number of a code.
    Number,
    /// In a name.
    Name,
    /// In a message that people meet.
    Message,
    /// In something that it has to do with: a field, a vendor.
    Keyword,
    /// In the line that says what it is.
    Line,
    /// In what is written about it.
    Text,
}

impl Place {
    pub(super) const fn worth(self) -> u32 {
        match self {
            Self::Number => 400,
            Self::Name => 120,
            Self::Message => 60,
            Self::Keyword => 50,
            Self::Line => 15,
            Self::Text => 4,
        }
    }

    /// Whether its words are few and well chosen, so that a typing mistake is compared
    /// with them.
    pub(super) const fn is_spelled_out(self) -> bool {
        matches!(self, Self::Name | Self::Message | Self::Keyword)
    }
}

/// A thing that can be found, and what is searched of it.
#[derive(Debug, Default)]
pub(super) struct Document {
    pub(super) kind: Option<Kind>,
    /// Its page.
    pub(super) path: String,
    pub(super) title: String,
    /// What it is, in one plain line.
    pub(super) line: String,
    /// The class of its code.
    pub(super) class: Option<&'static str>,
    /// More pages that it leads to.
    pub(super) more: Vec<Link>,
    pub(super) number: Option<u16>,
    pub(super) names: Vec<String>,
    pub(super) messages: Vec<String>,
    pub(super) keywords: Vec<String>,
    pub(super) text: String,
}
