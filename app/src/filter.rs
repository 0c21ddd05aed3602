//! Which codes a search in the picker finds.

/// How well an entry fits a search, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fit {
    /// By its number or its name.
    Name,
    /// By something else that is known of it.
    OtherText,
}

/// What a search looks at of a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SearchText {
    /// The number.
    pub(crate) code: u16,
    /// The phrase, and the phrases of others.
    pub(crate) names: String,
    /// What else is known of it.
    pub(crate) more: String,
}

/// How well a code fits; nothing where it does not. An empty search fits
/// everything.
pub(crate) fn fit(text: &SearchText, search: &str) -> Option<Fit> {
    let is_gap = |c: char| c.is_whitespace() || matches!(c, '"' | '“' | '”');
    let mut fit = Fit::Name;
    for word in search.split(is_gap).filter(|word| !word.is_empty()) {
        if is_in_number(text.code, word) || holds(&text.names, word) {
            continue;
        }
        // A number is looked for among the codes only: many texts hold one.
        let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
        if is_number || !holds(&text.more, word) {
            return None;
        }
        fit = Fit::OtherText;
    }
    Some(fit)
}

/// `50` and `502` are starts of a code, `5xx` is a class.
fn is_in_number(code: u16, word: &str) -> bool {
    let start = word.strip_suffix("xx").unwrap_or(word);
    !start.is_empty() && code.to_string().starts_with(start)
}

/// Whether a text has a word in it, whatever the case of its ASCII letters.
fn holds(text: &str, word: &str) -> bool {
    let (text, word) = (text.as_bytes(), word.as_bytes());
    text.windows(word.len()).any(|part| part.eq_ignore_ascii_case(word))
}
