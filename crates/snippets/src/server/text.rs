//! Lines with indentation, and words in the spelling of a language.

use std::fmt::Write as _;

/// The widest line.
const WIDTH: usize = 80;

/// A text under way.
#[derive(Default)]
pub(crate) struct Text(String);

impl Text {
    /// Adds lines, each indented.
    pub(crate) fn add(&mut self, indent: &str, lines: &str) {
        for line in lines.lines() {
            // Writing to a String does not fail.
            let _ = if line.is_empty() {
                writeln!(self.0)
            } else {
                writeln!(self.0, "{indent}{line}")
            };
        }
    }

    /// Adds a comment, wrapped; nothing for an empty one.
    pub(crate) fn comment(&mut self, indent: &str, marker: &str, words: &str) {
        let mut line = String::new();
        for word in words.split_whitespace() {
            // A tab is as wide as people set it, 4 as a rule.
            let indentation = indent.replace('\t', "    ").len();
            let width = indentation + marker.len() + line.len() + 1 + word.len();
            if !line.is_empty() && width > WIDTH {
                self.add(indent, &format!("{marker}{line}"));
                line.clear();
            }
            line.push(' ');
            line.push_str(word);
        }
        if !line.is_empty() {
            self.add(indent, &format!("{marker}{line}"));
        }
    }

    pub(crate) fn done(self) -> String {
        self.0
    }
}

/// Indents every line that is not empty.
pub(crate) fn indented(indent: &str, lines: &str) -> String {
    let mut text = Text::default();
    text.add(indent, lines);
    text.done()
}

/// `"..."`, with what has to be escaped in all of C's heirs.
pub(crate) fn double(text: &str) -> String {
    format!("\"{}\"", escaped('"', text))
}

/// A text with what has to be escaped between these quotes. No line of it ends, and
/// nobody has to guess what is not seen.
fn escaped(quote: char, text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => escaped.push_str("\\n"),
            '\r' => escaped.push_str("\\r"),
            '\t' => escaped.push_str("\\t"),
            '\\' => escaped.push_str("\\\\"),
            c if c == quote => escaped.extend(['\\', c]),
            // Writing to a String does not fail.
            c if c.is_control() => drop(write!(escaped, "\\u{:04x}", u32::from(c))),
            c => escaped.push(c),
        }
    }
    escaped
}

/// The quotes that need fewer escapes, the preferred where that is the same.
pub(crate) fn fewer_escapes(preferred: char, text: &str) -> String {
    let other = if preferred == '"' { '\'' } else { '"' };
    let count = |quote| text.matches(quote).count();
    let quote = if count(preferred) > count(other) { other } else { preferred };
    format!("{quote}{}{quote}", escaped(quote, text))
}

/// A program text with empty literals, for what looks for words of its code. `literals`
/// says what they begin and end with; none goes on to the next line.
pub(crate) fn without_literals(literals: &[(&str, &str)], text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    for mut rest in text.split_inclusive('\n') {
        while let Some((at, (open, close))) = first_literal(literals, rest) {
            let (before, literal) = rest.split_at(at);
            let inside = literal.strip_prefix(open).unwrap_or_default();
            code.push_str(before);
            code.push_str(open);
            let Some(end) = end_of_literal(close, inside) else {
                rest = "";
                break;
            };
            code.push_str(close);
            rest = inside.get(end + close.len()..).unwrap_or_default();
        }
        code.push_str(rest);
        if !code.ends_with('\n') {
            code.push('\n');
        }
    }
    code
}

fn first_literal<'a>(
    literals: &[(&'a str, &'a str)],
    line: &str,
) -> Option<(usize, (&'a str, &'a str))> {
    let places = literals.iter().filter_map(|pair| Some((line.find(pair.0)?, *pair)));
    places.min_by_key(|(at, _)| *at)
}

/// Where the end of a literal begins. A backslash escapes a quote, not the end of a raw
/// literal.
fn end_of_literal(close: &str, inside: &str) -> Option<usize> {
    let escapes = matches!(close, "\"" | "'");
    let mut after_backslash = false;
    inside.char_indices().map(|(at, _)| at).find(|at| {
        let rest = inside.get(*at..).unwrap_or_default();
        let ends = rest.starts_with(close) && !after_backslash;
        after_backslash = escapes && !after_backslash && rest.starts_with('\\');
        ends
    })
}

/// `cancelOrder` of `cancel` and `order`.
pub(crate) fn camel([verb, noun]: [&str; 2]) -> String {
    format!("{verb}{}", capital(noun))
}

/// `Order` of `order`.
pub(crate) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

/// `If-Match` as `ifMatch`.
pub(crate) fn field_camel(name: &str) -> String {
    let mut words = name.split('-');
    let first = words.next().unwrap_or_default().to_lowercase();
    words.fold(first, |all, word| all + &capital(&word.to_lowercase()))
}
