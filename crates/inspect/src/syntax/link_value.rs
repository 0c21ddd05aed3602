//! Links (RFC 8288 section 3).

use super::{
    lists::members_outside,
    scanner::{Parameter, Scanner, SyntaxError},
    uri_characters,
};

/// A link of a `Link` field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LinkValue<'a> {
    pub(crate) target: &'a str,
    pub(crate) parameters: Vec<Parameter>,
}

/// The links of a field line, each as it was written and as it was read.
pub(crate) fn links(
    value: &str,
) -> impl Iterator<Item = (&str, Result<LinkValue<'_>, SyntaxError>)> {
    members_outside(value, ('<', '>')).map(|text| (text, parse(text)))
}

fn parse(text: &str) -> Result<LinkValue<'_>, SyntaxError> {
    let mut scanner = Scanner::new(text);
    if !scanner.eat('<') {
        return Err("does not start with a target in `<` and `>`");
    }
    let target = scanner.until('>').ok_or("has a `<` that is not closed")?;
    if let Some(fault) = uri_characters::fault(target) {
        return Err(fault);
    }
    let parameters = scanner.parameters()?;
    if !scanner.is_done() {
        return Err("goes on after the target with something that is no parameter");
    }
    Ok(LinkValue { target, parameters })
}

impl LinkValue<'_> {
    /// The first parameter of this name, given in lower case.
    pub(crate) fn parameter(&self, name: &str) -> Option<&Parameter> {
        self.parameters.iter().find(|parameter| parameter.name == name)
    }

    /// The value of the first parameter of this name.
    pub(crate) fn text(&self, name: &str) -> &str {
        let value = self.parameter(name).and_then(|found| found.value.as_deref());
        value.unwrap_or_default()
    }

    /// Whether it has this relation type.
    pub(crate) fn has_rel(&self, rel: &str) -> bool {
        self.text("rel").split(' ').any(|one| one.eq_ignore_ascii_case(rel))
    }
}
