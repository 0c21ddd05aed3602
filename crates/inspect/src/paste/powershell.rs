//! Reads what PowerShell prints: the answer of `Invoke-WebRequest` as a list of
//! properties, and its fields as a table. Both leave out what is long.

use super::{
    lines::{Line, is_blank, trim},
    mark::styled,
    messages,
    start_line::{status_line, status_of},
};
use crate::{Exchange, FieldLine, Fields, Oddity, OddityKind, ResponseHead, Status};

/// Reads a text that PowerShell printed; nothing where it is something else.
pub(super) fn read(lines: &[Line<'_>]) -> Vec<Exchange> {
    // What stands behind a status line is content.
    let is_message = |line: &Line<'_>| status_line(styled(line.text).1, 0).is_some();
    let end = lines.iter().position(is_message).unwrap_or(lines.len());
    let is_list = lines.iter().take(end).any(|line| status(line).is_some());
    if is_list {
        return (0..lines.len()).filter_map(|at| answer(lines, at)).collect();
    }
    lines.get(..end).and_then(table).into_iter().collect()
}

/// The exchange of the list whose status is on this line.
fn answer(lines: &[Line<'_>], at: usize) -> Option<Exchange> {
    let properties = lines.get(at..)?;
    let first = properties.first()?;
    let status = status(first)?;
    let is_next = |line: &Line<'_>| self::status(line).is_some();
    let end = properties.iter().skip(1).position(is_next);
    let end = end.map_or(properties.len(), |count| count + 1);
    let mut properties = properties.get(..end)?.iter();
    let raw = properties.find(|line| value(line, "RawContent").is_some());
    let Some(raw) = raw else {
        let head = ResponseHead { status, line: first.number, ..Default::default() };
        let oddities = vec![left_out(first)];
        return Some(Exchange { response: Some(head), oddities, ..Default::default() });
    };
    let text = value(raw, "RawContent")?;
    let indent = raw.text.len() - text.len();
    let mut message = vec![Line { text, ..*raw }];
    let is_more = |line: &&Line<'_>| line.text.starts_with(' ') || line.is_blank();
    let rest = properties.take_while(is_more);
    message.extend(rest.map(|line| Line {
        text: line.text.get(indent..).unwrap_or_else(|| trim(line.text)),
        ..*line
    }));
    let is_whole = message.iter().any(Line::is_blank);
    let last = message.iter_mut().rfind(|line| !line.is_blank())?;
    let is_cut = is_shortened(last.text);
    if is_cut {
        last.end = "";
        let number = last.number;
        message.retain(|line| line.number <= number);
    }
    let mut exchange = messages::read(&message, is_cut).into_iter().next()?;
    if is_cut && !is_whole {
        exchange.oddities.push(left_out(message.last()?));
    }
    Some(exchange)
}

/// `StatusCode        : 200`
fn status(line: &Line<'_>) -> Option<Status> {
    let status = status_of(trim(value(line, "StatusCode")?));
    status.number.is_some().then_some(status)
}

/// The value of a property.
fn value<'a>(line: &Line<'a>, name: &str) -> Option<&'a str> {
    let rest = line.text.strip_prefix(name)?;
    rest.starts_with(' ').then(|| rest.trim_start().strip_prefix(": ")).flatten()
}

fn is_shortened(text: &str) -> bool {
    let text = trim(text);
    text.ends_with("...") || text.ends_with('…')
}

fn left_out(line: &Line<'_>) -> Oddity {
    let text = http_status::excerpt(trim(line.text));
    Oddity { kind: OddityKind::FieldsLeftOut, line: line.number, text }
}

/// The exchange of a table of fields.
fn table(lines: &[Line<'_>]) -> Option<Exchange> {
    let words = |line: &Line<'_>| {
        let (name, value) = line.text.split_once(' ')?;
        Some((trim(name).to_owned(), trim(value).to_owned()))
    };
    let is_start = |pair: &[Line<'_>]| {
        let words: Option<Vec<_>> = pair.iter().map(words).collect();
        words.is_some_and(|words| {
            let [(key, value), (rule, _)] = words.as_slice() else { return false };
            ["Key", "Name"].contains(&key.as_str())
                && value == "Value"
                && rule.starts_with("---")
        })
    };
    let at = lines.windows(2).position(is_start)?;
    let rows = lines.get(at + 2..)?.iter().take_while(|line| !is_blank(line.text));
    let (mut fields, mut oddities) = (Vec::new(), Vec::new());
    for line in rows {
        let Some((name, value)) = words(line) else { continue };
        if is_shortened(&value) || is_shortened(value.trim_end_matches('}')) {
            oddities.push(left_out(line));
            continue;
        }
        // One value is in braces too.
        let inner = value.strip_prefix('{').and_then(|value| value.strip_suffix('}'));
        let value = inner.map_or(value.clone(), str::to_owned);
        fields.push(FieldLine { name, value, line: line.number });
    }
    let first = fields.first()?;
    let (line, text) = (first.line, http_status::excerpt(&first.name));
    oddities.push(Oddity { kind: OddityKind::NoStatusLine, line, text });
    let head = ResponseHead { fields: Fields(fields), ..ResponseHead::default() };
    Some(Exchange { response: Some(head), oddities, ..Exchange::default() })
}
