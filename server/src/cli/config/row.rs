//! A setting as it was given, with where it comes from.

use std::fmt;

use crate::settings::{WITH_PASSWORD, key_store::without_password};

/// A setting with its values.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) name: String,
    pub(super) values: Vec<String>,
    /// Whether it takes several.
    pub(super) is_list: bool,
    pub(super) source: Source,
}

impl Row {
    /// Its values as they may be shown: without a password.
    pub(super) fn shown(&self) -> Vec<String> {
        self.values.iter().map(|value| shown(&self.name, value)).collect()
    }
}

/// A value of this setting, without a password.
pub(super) fn shown(name: &str, value: &str) -> String {
    if WITH_PASSWORD.contains(&name) {
        without_password(value)
    } else {
        value.to_owned()
    }
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
