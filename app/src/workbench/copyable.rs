//! What can be copied, and what became of it.

/// What can be copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Copyable {
    /// The simulator URL.
    Url,
    /// The command line.
    Curl,
}

/// What became of copying something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Copied {
    pub(crate) what: Copyable,
    /// The text, where the clipboard refused it.
    pub(crate) refused: Option<String>,
}

impl Copyable {
    /// The words on its button.
    pub(crate) const fn label(self) -> &'static str {
        match self {
            Self::Url => "Copy URL",
            Self::Curl => "Copy curl",
        }
    }

    /// What is said when it worked.
    pub(crate) const fn done(self) -> &'static str {
        match self {
            Self::Url => "Copied the URL",
            Self::Curl => "Copied the curl line",
        }
    }
}
