//! A setting as it was given, with where it comes from.

use std::fmt;

/// A setting with its values.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) name: String,
    pub(super) values: Vec<String>,
    /// Whether it takes several.
    pub(super) is_list: bool,
    pub(super) source: Source,
}

/// Where a value comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Source {
    Flag(String),
    Variable(String),
    /// `PORT`, and `HOST` where that is set too.
    Platform(&'static str),
    File {
        key: String,
        path: String,
        line: usize,
    },
    Default,
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flag(name) => write!(f, "the flag --{name}"),
            Self::Variable(name) => write!(f, "the variable {name}"),
            Self::Platform(names) => f.write_str(names),
            Self::File { key, path, line } => {
                write!(f, "the key {key} in {path}, line {line}")
            }
            Self::Default => f.write_str("the default"),
        }
    }
}
