//! Texts as words.

/// Words that tell nothing apart.
const SMALL_WORDS: [&str; 32] = [
    "a",
    "an",
    "and",
    "are",
    "between",
    "code",
    "codes",
    "difference",
    "do",
    "does",
    "error",
    "errors",
    "for",
    "from",
    "how",
    "http",
    "i",
    "in",
    "is",
    "my",
    "of",
    "on",
    "or",
    "status",
    "the",
    "to",
    "versus",
    "vs",
    "what",
    "when",
    "why",
    "with",
];
/// More words of a text count for nothing: each costs.
const MOST_WORDS: usize = 16;
/// More letters of a word count for nothing: no word of ours has as many.
const LONGEST: usize = 48;

/// The words of a text in lower case; `i'm` is one, `retry-after` is two.
pub(super) fn words(text: &str) -> impl Iterator<Item = String> {
    pieces(text).filter(|(is_word, _)| *is_word).map(|(_, piece)| folded(piece))
}

/// The words that a text is searched by: each once, and those that tell nothing apart
/// only where there are no others.
pub(super) fn telling_words(text: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for word in words(text).filter(|word| word.chars().count() <= LONGEST) {
        if !all.contains(&word) {
            all.push(word);
        }
    }
    let is_small = |word: &String| SMALL_WORDS.contains(&word.as_str());
    if !all.iter().all(is_small) {
        all.retain(|word| !is_small(word));
    }
    all.truncate(MOST_WORDS);
    all
}

/// A text in pieces, words and what is between them by turns; together they are the text.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = (bool, &str)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let is_word = rest.chars().next().map(is_letter)?;
        let end = rest.find(|c| is_letter(c) != is_word).unwrap_or(rest.len());
        let (piece, after) = rest.split_at_checked(end)?;
        rest = after;
        Some((is_word && piece.chars().any(char::is_alphanumeric), piece))
    })
}

/// A word as it is compared.
pub(super) fn folded(word: &str) -> String {
    word.replace('’', "'").trim_matches('\'').to_lowercase()
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\'' | '’')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_its_words() {
        for (text, expected) in [
            ("", ""),
            ("?! ''", ""),
            ("I’m a Teapot", "i'm a teapot"),
            ("Retry-After: 'x'", "retry after x"),
            ("net::ERR_EMPTY_RESPONSE", "net err empty response"),
            ("curl: (52)", "curl 52"),
        ] {
            assert_eq!(words(text).collect::<Vec<_>>().join(" "), expected, "{text}");
            let whole: String = pieces(text).map(|(_, piece)| piece).collect();
            assert_eq!(whole, text);
        }
    }

    #[test]
    fn words_that_tell_nothing_apart_are_left_out_and_their_number_is_bound() {
        assert_eq!(telling_words("the error of the gateway"), ["gateway"]);
        assert_eq!(telling_words("what is"), ["what", "is"]);
        let many: Vec<_> = (0..100).map(|n| n.to_string()).collect();
        assert_eq!(telling_words(&many.join(" ")).len(), MOST_WORDS);
        assert!(telling_words(&"x".repeat(200)).is_empty());
    }
}
