//! A field of a plan, and the ordered list of them.

use std::{borrow::Cow, fmt};

/// A field of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its name, in its usual spelling.
    pub name: Cow<'static, str>,
    /// Its value.
    pub value: Value,
}

/// A field value; some are known only when the response is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// This text.
    Text(Cow<'static, str>),
    /// The time of the response (RFC 9110 section 6.6.1).
    Date,
    /// The length of the content in bytes (RFC 9110 section 8.6).
    ContentLength,
    /// The part that is transferred, and the complete length (RFC 9110 section
    /// 14.4).
    ContentRange,
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Text(text) => text,
            Self::Date => "(the time of the response)",
            Self::ContentLength => "(bytes of the content)",
            Self::ContentRange => "(the part sent, and the whole length)",
        })
    }
}

/// An ordered list of fields. A name may occur more than once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields(Vec<Field>);

impl Fields {
    pub(super) fn with_capacity(count: usize) -> Self {
        Self(Vec::with_capacity(count))
    }

    /// Each field.
    pub fn iter(&self) -> impl Iterator<Item = &Field> {
        self.0.iter()
    }

    /// Whether there is a field of this name.
    pub fn contains(&self, name: &str) -> bool {
        self.position(name).is_some()
    }

    /// The text of the first field of this name, where the plan knows it.
    pub fn text(&self, name: &str) -> Option<&str> {
        match &self.0.get(self.position(name)?)?.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    fn position(&self, name: &str) -> Option<usize> {
        self.0.iter().position(|field| field.name.eq_ignore_ascii_case(name))
    }

    pub(super) fn push(&mut self, name: impl Into<Cow<'static, str>>, value: Value) {
        self.0.push(Field { name: name.into(), value });
    }

    pub(super) fn push_text(
        &mut self,
        name: &'static str,
        text: impl Into<Cow<'static, str>>,
    ) {
        self.push(name, Value::Text(text.into()));
    }

    /// Replaces the first field of this name where it stands, or appends.
    pub(super) fn set(&mut self, name: Cow<'static, str>, value: Value) {
        let at = self.position(&name).and_then(|index| self.0.get_mut(index));
        match at {
            Some(field) => field.value = value,
            None => self.push(name, value),
        }
    }

    pub(super) fn remove(&mut self, name: &str) {
        self.retain(|field| !field.name.eq_ignore_ascii_case(name));
    }

    /// Keeps the fields of which something is true.
    pub(super) fn retain(&mut self, is_true: impl Fn(&Field) -> bool) {
        self.0.retain(is_true);
    }
}
