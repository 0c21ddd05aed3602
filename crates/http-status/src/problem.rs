//! Problems of an ask or of parameters, in words for whoever wrote them.

use std::fmt;

/// One thing wrong, and what would be right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The option, or `codes` for the path.
    pub option: String,
    /// The value as given, shortened.
    pub value: String,
    /// What is wrong with it and what would be accepted.
    pub detail: String,
}

impl Problem {
    /// What is wrong with the value of an option; of a long value, its start.
    pub fn new(option: &str, value: &str, detail: impl Into<String>) -> Self {
        Self {
            option: option.to_owned(),
            value: crate::text::excerpt(value),
            detail: detail.into(),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.option.as_str() {
            // Its detail quotes the part that is wrong.
            "codes" => f.write_str(&self.detail),
            option => write!(f, "`{option}={}`: {}", self.value, self.detail),
        }
    }
}

/// Everything that is wrong with an ask, never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problems(Vec<Problem>);

impl Problems {
    pub(crate) fn one(problem: Problem) -> Self {
        Self(vec![problem])
    }

    /// Passes where there are no problems.
    ///
    /// # Errors
    ///
    /// The problems, where there are some.
    pub fn check(problems: Vec<Problem>) -> Result<(), Self> {
        if problems.is_empty() { Ok(()) } else { Err(Self(problems)) }
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = &Problem> {
        self.0.iter()
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.0.iter().enumerate() {
            write!(f, "{}{problem}", if index == 0 { "" } else { "; " })?;
        }
        Ok(())
    }
}

impl std::error::Error for Problems {}
