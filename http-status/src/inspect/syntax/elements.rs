//! The elements of a list (RFC 9110 section 5.6.1).

/// Splits at the commas that are not inside quotes; elements come without white
/// space around them, the empty ones too.
pub(in crate::inspect) fn elements(value: &str) -> Vec<&str> {
    split(value, None)
}

/// The same, where commas between these brackets do not count either.
pub(in crate::inspect) fn elements_outside(
    value: &str,
    open: u8,
    close: u8,
) -> Vec<&str> {
    split(value, Some((open, close)))
}

fn split(value: &str, brackets: Option<(u8, u8)>) -> Vec<&str> {
    let (mut found, mut start) = (Vec::new(), 0);
    let (mut in_quotes, mut is_escaped, mut depth) = (false, false, 0_usize);
    for (place, byte) in value.bytes().enumerate() {
        let is_literal = std::mem::take(&mut is_escaped);
        match byte {
            _ if is_literal => {}
            b'\\' if in_quotes => is_escaped = true,
            b'"' if depth == 0 => in_quotes = !in_quotes,
            _ if in_quotes => {}
            _ if brackets.is_some_and(|(open, _)| byte == open) => depth += 1,
            _ if brackets.is_some_and(|(_, close)| byte == close) => {
                depth = depth.saturating_sub(1);
            }
            b',' if depth == 0 => {
                found.push(trimmed(value, start, place));
                start = place + 1;
            }
            _ => {}
        }
    }
    found.push(trimmed(value, start, value.len()));
    found
}

fn trimmed(value: &str, start: usize, end: usize) -> &str {
    value.get(start..end).unwrap_or_default().trim_matches([' ', '\t'])
}
