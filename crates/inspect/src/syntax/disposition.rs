//! `Content-Disposition` (RFC 6266 section 4.1).

use super::scanner::{Parameter, Scanner, SyntaxError};

/// A disposition with its parameters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Disposition {
    /// The type, in lower case.
    pub(crate) kind: String,
    pub(crate) parameters: Vec<Parameter>,
}

/// Reads a disposition.
pub(crate) fn parse(value: &str) -> Result<Disposition, SyntaxError> {
    let mut scanner = Scanner::new(value);
    let kind = scanner.token().ok_or("does not start with a disposition type")?;
    if scanner.rest().trim_start().starts_with('=') {
        return Err("starts with a parameter instead of a disposition type");
    }
    let parameters = scanner.parameters()?;
    if scanner.rest().starts_with(',') {
        return Err("has a comma outside quotes, where a list is not allowed");
    }
    if !scanner.is_done() {
        return Err("has a value with spaces or other separators that is not quoted");
    }
    if parameters.iter().any(|parameter| parameter.value.is_none()) {
        return Err("has a parameter without `=` and a value");
    }
    Ok(Disposition { kind: kind.to_ascii_lowercase(), parameters })
}

impl Disposition {
    /// The first parameter of this name, given in lower case.
    pub(crate) fn parameter(&self, name: &str) -> Option<&Parameter> {
        self.parameters.iter().find(|parameter| parameter.name == name)
    }

    /// The value of `filename`, if there is one.
    pub(crate) fn filename(&self) -> Option<&str> {
        self.parameter("filename")?.value.as_deref()
    }
}

/// What is wrong with an extended value, `UTF-8''na%C3%AFve.txt` (RFC 8187
/// section 3.2.1).
pub(crate) fn extended_fault(parameter: &Parameter) -> Option<SyntaxError> {
    if parameter.is_quoted {
        return Some("stands in quotes, which an extended value may not");
    }
    let text = parameter.value.as_deref().unwrap_or_default();
    let mut parts = text.splitn(3, '\'');
    let (charset, _language, value) = (parts.next()?, parts.next(), parts.next());
    let Some(value) = value else {
        return Some("does not start with a charset and two apostrophes");
    };
    if !charset.eq_ignore_ascii_case("utf-8") {
        return Some("is in another charset than UTF-8");
    }
    let mut bytes = value.bytes();
    while let Some(byte) = bytes.next() {
        let is_hex = |b: Option<u8>| b.is_some_and(|b| b.is_ascii_hexdigit());
        match byte {
            b'%' if is_hex(bytes.next()) && is_hex(bytes.next()) => {}
            b'!' | b'#' | b'$' | b'&' | b'+' | b'-' | b'.' | b'^' | b'_' | b'`'
            | b'|' | b'~' => {}
            _ if byte.is_ascii_alphanumeric() => {}
            b'%' => return Some("has a `%` without two hexadecimal digits"),
            _ => return Some("has a character that has to be percent-encoded"),
        }
    }
    None
}
