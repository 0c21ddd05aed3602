//! JSON in pieces, to be coloured.

/// What a piece of JSON is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Brackets, commas, colons and white space.
    Plain,
    /// The name of a member, with its quotes.
    Name,
    /// A string, with its quotes.
    String,
    /// A number, `true`, `false` or `null`.
    Literal,
}

impl Kind {
    /// Its name in the style sheet.
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Name => "name",
            Self::String => "string",
            Self::Literal => "literal",
        }
    }
}

/// Cuts valid JSON into pieces that make up the whole text again.
pub(crate) fn tokens(json: &str) -> Vec<(Kind, &str)> {
    let mut pieces = Vec::new();
    let mut rest = json;
    while let Some(first) = rest.chars().next() {
        let (kind, length) = match first {
            '"' => {
                let length = string_length(rest);
                let after = rest.get(length..).unwrap_or_default();
                let is_name = after.trim_start().starts_with(':');
                (if is_name { Kind::Name } else { Kind::String }, length)
            }
            '-' | '0'..='9' | 'a'..='z' => (
                Kind::Literal,
                run(rest, |c| c.is_ascii_alphanumeric() || "+-.".contains(c)),
            ),
            _ => (
                Kind::Plain,
                run(rest, |c| c != '"' && c != '-' && !c.is_ascii_alphanumeric()),
            ),
        };
        let (piece, after) = rest.split_at_checked(length.max(1)).unwrap_or((rest, ""));
        pieces.push((kind, piece));
        rest = after;
    }
    pieces
}

/// The bytes of the string that the text starts with, both quotes included.
fn string_length(text: &str) -> usize {
    let mut is_escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            b'"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// The bytes of the characters at the start for which this holds.
fn run(text: &str, holds: impl Fn(char) -> bool) -> usize {
    text.find(|c| !holds(c)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_told_apart() {
        let json = "{\n  \"a\\\"\": [-1.5e+3, true, \"b:\"]\n}";
        assert_eq!(
            tokens(json),
            [
                (Kind::Plain, "{\n  "),
                (Kind::Name, "\"a\\\"\""),
                (Kind::Plain, ": ["),
                (Kind::Literal, "-1.5e+3"),
                (Kind::Plain, ", "),
                (Kind::Literal, "true"),
                (Kind::Plain, ", "),
                (Kind::String, "\"b:\""),
                (Kind::Plain, "]\n}"),
            ]
        );
    }

    #[test]
    fn nothing_is_lost_of_any_text() {
        for text in ["", "\"", "\"é\\", "é\u{1F600}", "nul", "{]", "ABC", "Ärger-1"]
        {
            let whole: String =
                tokens(text).into_iter().map(|(_, piece)| piece).collect();
            assert_eq!(whole, text);
        }
    }
}
