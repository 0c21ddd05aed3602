//! Lines of a log, each with the same start before a line of a message, and a
//! message on one line, with its line ends escaped.

use super::{
    lines::{Line, is_blank, is_white_space},
    mark::styled,
    start_line::{is_of_head, status_line},
};

/// The longest start of a line of a log, in bytes.
const LONGEST: usize = 200;

/// The lines without what a log put before each of them; nothing where there is
/// nothing like that.
pub(super) fn stripped<'a>(lines: &[Line<'a>]) -> Option<Vec<Line<'a>>> {
    let at = lines.iter().position(|line| line.text.contains("HTTP/"))?;
    let text = lines.get(at)?.text;
    if status_line(styled(text).1, 0).is_some() {
        return None;
    }
    let (prefix, rest) = text.split_at_checked(text.find("HTTP/")?)?;
    let is_right = status_line(rest, 0)
        .is_some_and(|(head, is_right)| is_right && head.status.number.is_some());
    let next = lines.get(at + 1).and_then(|line| without(line.text, prefix));
    if prefix.len() > LONGEST
        || !is_right
        || !prefix.ends_with(is_white_space)
        || !next.is_some_and(is_of_head)
    {
        return None;
    }
    let strip = |line: &Line<'a>| {
        let text = without(line.text, prefix).unwrap_or(line.text);
        Line { text, ..*line }
    };
    Some(lines.iter().map(strip).collect())
}

/// The line without a prefix, in which numbers may be others, and longer.
fn without<'a>(line: &'a str, prefix: &str) -> Option<&'a str> {
    let (mut line, mut prefix) = (line.trim_start(), prefix.trim_start());
    while let Some(sign) = prefix.chars().next() {
        let is_alike = |c: char| match sign {
            '0'..='9' => c.is_ascii_digit(),
            ' ' | '\t' => c == ' ' || c == '\t',
            _ => c == sign,
        };
        if is_blank(prefix) && line.is_empty() {
            return Some(line);
        }
        let rest = line.trim_start_matches(is_alike);
        if rest.len() == line.len() {
            return None;
        }
        (line, prefix) = (rest, prefix.trim_start_matches(is_alike));
    }
    Some(line)
}

/// The lines of a message that is on one line; nothing where it is not, or where
/// more is escaped than its line ends.
pub(super) fn unescaped<'a>(lines: &[Line<'a>]) -> Option<Vec<Line<'a>>> {
    const END: &str = "\\r\\n";
    let mut seen = lines.iter().filter(|line| !line.is_blank());
    let (line, None) = (seen.next()?, seen.next()) else { return None };
    let text = line.text.trim_matches(['"', '\'', ' ', '\t']);
    let is_more = text.contains("\\\"");
    if is_more || !text.contains(END) || status_line(text, 0).is_none() {
        return None;
    }
    let parts = text.split(END).map(|text| Line { text, end: "\r\n", ..*line });
    let mut parts: Vec<_> = parts.collect();
    if let Some(last) = parts.last_mut() {
        last.end = "";
    }
    Some(parts)
}
