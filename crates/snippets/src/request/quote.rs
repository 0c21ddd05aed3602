//! Quoting: a text as a literal of a language, right for every Unicode text.

use std::fmt::Write as _;

/// Whether a character may stand for itself: it is seen, and moves no other.
fn is_seen(c: char) -> bool {
    !c.is_control()
        && !matches!(
            c,
            '\u{ad}'
                | '\u{61c}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
        )
}

/// `"…"` with the escapes of C; `other` writes what is not to stand for itself.
fn literal(
    text: &str,
    stands: fn(char) -> bool,
    other: fn(&mut String, char),
) -> String {
    let mut literal = String::with_capacity(text.len() + 2);
    literal.push('"');
    for c in text.chars() {
        match c {
            '"' => literal.push_str("\\\""),
            '\\' => literal.push_str("\\\\"),
            '\n' => literal.push_str("\\n"),
            '\r' => literal.push_str("\\r"),
            '\t' => literal.push_str("\\t"),
            _ if stands(c) => literal.push(c),
            _ => other(&mut literal, c),
        }
    }
    literal.push('"');
    literal
}

/// For JavaScript, JSON, Python, Go and C#, which all know `\u` and four digits. What
/// [`is_seen`] refuses needs no more.
pub(super) fn common(text: &str) -> String {
    literal(text, is_seen, |literal, c| {
        let _ = write!(literal, "\\u{:04x}", u32::from(c));
    })
}

/// For Rust.
pub(super) fn rust(text: &str) -> String {
    literal(text, is_seen, |literal, c| {
        let _ = write!(literal, "\\u{{{:x}}}", u32::from(c));
    })
}

/// For Java, in US-ASCII, because older compilers guess what a file is written in.
/// `\u` is replaced before literals are read, so controls are octal.
pub(super) fn java(text: &str) -> String {
    literal(
        text,
        |c| matches!(c, ' '..='~'),
        |literal, c| {
            if c.is_control() {
                let _ = write!(literal, "\\{:03o}", u32::from(c));
                return;
            }
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(literal, "\\u{unit:04x}");
            }
        },
    )
}

/// For a POSIX shell: single quotes keep everything but a single quote as it is.
pub(super) fn shell(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

/// For `printf %b` in a POSIX shell, which can write what a word cannot hold.
pub(super) fn printf(text: &str) -> String {
    let mut words = String::new();
    for c in text.chars() {
        match c {
            '\\' => words.push_str("\\\\"),
            '\'' => words.push_str("\\0047"),
            '\n' => words.push_str("\\n"),
            c if c.is_ascii_control() => {
                let _ = write!(words, "\\0{:03o}", u32::from(c));
            }
            c => words.push(c),
        }
    }
    format!("'{words}'")
}

/// For PowerShell, in which the typographic quotes are quotes as well. Controls need
/// the double ones.
pub(super) fn powershell(text: &str) -> String {
    if text.chars().all(is_seen) {
        return format!("'{}'", doubled(text));
    }
    let mut literal = String::from("\"");
    for c in text.chars() {
        match c {
            '`' | '$' | '"' | '\u{201c}'..='\u{201e}' => literal.extend(['`', c]),
            '\n' => literal.push_str("`n"),
            '\r' => literal.push_str("`r"),
            '\t' => literal.push_str("`t"),
            c if is_seen(c) => literal.push(c),
            c => {
                let _ = write!(literal, "`u{{{:x}}}", u32::from(c));
            }
        }
    }
    literal.push('"');
    literal
}

/// Every single quote of PowerShell twice.
fn doubled(text: &str) -> String {
    let is_quote = |c| matches!(c, '\'' | '\u{2018}'..='\u{201b}');
    let again = |c| is_quote(c).then_some(c);
    text.chars().flat_map(|c| [Some(c), again(c)]).flatten().collect()
}

/// For a value of Hurl: `mark` ends it, `#` begins a comment, and `{{` a template.
pub(super) fn hurl(text: &str, mark: char) -> String {
    let mut value = String::new();
    for c in text.chars() {
        match c {
            '\\' | '#' => value.extend(['\\', c]),
            '\n' => value.push_str("\\n"),
            '\r' => value.push_str("\\r"),
            '\t' => value.push_str("\\t"),
            c if c == mark => value.extend(['\\', c]),
            c if c != '{' && is_seen(c) => value.push(c),
            c => {
                let _ = write!(value, "\\u{{{:x}}}", u32::from(c));
            }
        }
    }
    value
}
