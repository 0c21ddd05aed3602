//! How long pasted content was on the wire, as far as the text tells.

use serde_json::value::RawValue;

/// The least and the most bytes that a text can have been. Pasted text may have
/// lost carriage returns, the last line end and its charset, or gained white space
/// at the end.
pub(super) fn bounds(text: &str, is_json: bool) -> (usize, usize) {
    let bare = text.trim();
    let (least, most) = (text.trim_end().chars().count(), text.len());
    let most = most + text.matches('\n').count() + 2;
    let may_be = is_json || bare.starts_with(['{', '[']);
    if !may_be || serde_json::from_str::<&RawValue>(bare).is_err() {
        return (least, most);
    }
    // Tools that show JSON on many lines wrote it anew, and not from a part of it.
    let escapes = if bare.contains('\n') { longer(bare) } else { 0 };
    (shortest(bare).min(least), most + escapes)
}

/// How short sound JSON can have been before a tool laid it out: without white
/// space between tokens, its characters not escaped, its numbers as `1e5`.
fn shortest(text: &str) -> usize {
    let (mut count, mut is_string) = (0, false);
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let length = match c {
            '\\' if rest.starts_with("\\u") => 6,
            '\\' => 2,
            _ if !is_string && (c.is_ascii_digit() || c == '-') => number(rest),
            _ => c.len_utf8(),
        };
        let (token, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        count += match c {
            _ if !is_string && c.is_ascii_whitespace() => 0,
            _ if !is_string && token.contains(['.', 'e', 'E']) => token.len().min(3),
            _ if !is_string => token.len(),
            '\\' if length == 2 && token != "\\/" => 2,
            _ => 1,
        };
        is_string ^= c == '"';
        rest = after;
    }
    count
}

/// How long the number is that a text starts with.
fn number(text: &str) -> usize {
    let is_part = |b: &u8| b.is_ascii_digit() || b"+-.eE".contains(b);
    text.bytes().take_while(|b| is_part(b)).count()
}

/// By how much JSON can have been longer when its characters were escaped, which
/// many libraries do with those that HTML knows and those that are not ASCII.
fn longer(text: &str) -> usize {
    text.chars()
        .map(|c| match c {
            '/' => 1,
            '"' | '\'' | '<' | '>' | '&' | '+' | '`' => 5,
            _ if c.is_ascii() => 0,
            _ => 6 * c.len_utf16() - c.len_utf8(),
        })
        .sum()
}
