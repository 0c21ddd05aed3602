//! Reading a field value from left to right, by the grammar of RFC 9110 section
//! 5.6.

use http_status::is_token;

/// Where a reader of a field value stands.
#[derive(Debug, Clone)]
pub(crate) struct Scanner<'a> {
    rest: &'a str,
}

/// `name=value` after a semicolon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Parameter {
    /// The name, in lower case.
    pub(crate) name: String,
    /// The value without its quotes; nothing where there is no `=`.
    pub(crate) value: Option<String>,
    /// Whether the value stood in quotes.
    pub(crate) is_quoted: bool,
}

/// What is wrong, as a clause that follows the value: "has no `/`".
pub(crate) type SyntaxError = &'static str;

impl<'a> Scanner<'a> {
    pub(crate) fn new(value: &'a str) -> Self {
        Self { rest: value }
    }

    /// What was not read yet.
    pub(crate) fn rest(&self) -> &'a str {
        self.rest
    }

    pub(crate) fn is_done(&self) -> bool {
        self.rest.is_empty()
    }

    /// Skips spaces and tabs, and says whether there were any.
    pub(crate) fn skip_space(&mut self) -> bool {
        let rest = self.rest.trim_start_matches([' ', '\t']);
        let is_space = rest.len() < self.rest.len();
        self.rest = rest;
        is_space
    }

    /// Takes this character if it comes next.
    pub(crate) fn eat(&mut self, wanted: char) -> bool {
        let rest = self.rest.strip_prefix(wanted);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    /// Takes what is before this character, and the character.
    pub(crate) fn until(&mut self, end: char) -> Option<&'a str> {
        let (before, rest) = self.rest.split_once(end)?;
        self.rest = rest;
        Some(before)
    }

    /// Takes what is before the first of these characters, or all.
    pub(crate) fn before(&mut self, ends: &[char]) -> &'a str {
        let at = self.rest.find(ends).unwrap_or(self.rest.len());
        let (before, rest) = self.rest.split_at(at);
        self.rest = rest;
        before
    }

    /// Takes a token.
    pub(crate) fn token(&mut self) -> Option<&'a str> {
        let is_part = |c: char| is_token(c.encode_utf8(&mut [0; 4]));
        let end = self.rest.find(|c| !is_part(c)).unwrap_or(self.rest.len());
        let (token, rest) = self.rest.split_at(end);
        self.rest = rest;
        (!token.is_empty()).then_some(token)
    }

    /// Takes a quoted string and gives what it says.
    pub(crate) fn quoted(&mut self) -> Option<String> {
        let inside = self.rest.strip_prefix('"')?;
        let mut text = String::new();
        let mut characters = inside.char_indices();
        while let Some((place, character)) = characters.next() {
            match character {
                '"' => {
                    self.rest = inside.get(place + 1..).unwrap_or_default();
                    return Some(text);
                }
                '\\' => text.push(characters.next()?.1),
                _ => text.push(character),
            }
        }
        None
    }

    /// Takes `*( OWS ";" OWS [ parameter ] )` and the space after it. So many
    /// that nobody reads them are a fault, or a long value would cost too much.
    pub(crate) fn parameters(&mut self) -> Result<Vec<Parameter>, SyntaxError> {
        const MOST: usize = 100;
        let mut parameters = Vec::new();
        for _ in 0..MOST {
            self.skip_space();
            if !self.eat(';') {
                return Ok(parameters);
            }
            self.skip_space();
            if let Some(name) = self.token() {
                parameters.push(self.parameter(name)?);
            }
        }
        Err("has more parameters than anybody reads")
    }

    fn parameter(&mut self, name: &str) -> Result<Parameter, SyntaxError> {
        let name = name.to_ascii_lowercase();
        if self.rest.trim_start().starts_with('=') && self.skip_space() {
            return Err("has white space before `=`");
        }
        if !self.eat('=') {
            return Ok(Parameter { name, value: None, is_quoted: false });
        }
        if self.rest.starts_with([' ', '\t']) {
            return Err("has white space after `=`");
        }
        let is_quoted = self.rest.starts_with('"');
        let value = if is_quoted {
            self.quoted().ok_or("has a quote that is not closed")?
        } else {
            self.token().ok_or("has a parameter without a value")?.to_owned()
        };
        Ok(Parameter { name, value: Some(value), is_quoted })
    }
}

/// The first name that occurs twice.
pub(crate) fn repeated(parameters: &[Parameter]) -> Option<&str> {
    let mut names: Vec<_> = parameters.iter().map(|one| one.name.as_str()).collect();
    names.sort_unstable();
    names.windows(2).find_map(|pair| match pair {
        [one, other] if one == other => Some(*one),
        _ => None,
    })
}
