//! Which codes a search in the picker finds.

/// How well an entry fits a search, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fit {
    /// By its number or its name.
    Name,
    /// By something else that is known of it.
    Words,
}

/// What a search looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Words {
    /// The number.
    pub(crate) code: u16,
    /// The phrase, and the phrases of others.
    pub(crate) names: String,
    /// What else is known of it.
    pub(crate) more: String,
}

/// The codes of the picker: the server takes them from the catalogue, the
/// browser from the page, so that the catalogue stays out of the wasm.
pub(crate) fn all() -> Vec<Words> {
    #[cfg(feature = "ssr")]
    return shown().map(Words::of).collect();
    #[cfg(not(feature = "ssr"))]
    return crate::browser::picker::words();
}

/// The entries that the picker shows.
#[cfg(feature = "ssr")]
pub(crate) fn shown() -> impl Iterator<Item = &'static http_status::Entry> {
    /// Reserved, and without a meaning: nobody picks it.
    const LEFT_OUT: u16 = 306;
    http_status::catalog::entries().filter(|entry| entry.code.get() != LEFT_OUT)
}

#[cfg(feature = "ssr")]
impl Words {
    pub(crate) fn of(entry: &http_status::Entry) -> Self {
        let names = [&[entry.phrase], entry.aliases].concat().join("\n");
        let texts = [entry.code.class().name(), entry.meaning];
        let vendors = entry.registration.vendors();
        let lists = [&texts, vendors, entry.required, entry.recommended];
        let article = crate::content::article(entry.code);
        let symptoms = article.map_or(&[][..], |article| &article.front.symptoms);
        let more = [lists.concat().join("\n"), symptoms.join("\n")].join("\n");
        Self { code: entry.code.get(), names, more }
    }
}

/// How well a code fits; nothing where it does not. An empty search fits
/// everything.
pub(crate) fn fit(words: &Words, search: &str) -> Option<Fit> {
    let is_gap = |c: char| c.is_whitespace() || matches!(c, '"' | '“' | '”');
    let mut fit = Fit::Name;
    for word in search.split(is_gap).filter(|word| !word.is_empty()) {
        if is_in_number(words.code, word) || holds(&words.names, word) {
            continue;
        }
        // A number is looked for among the codes only: many texts hold one.
        let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
        if is_number || !holds(&words.more, word) {
            return None;
        }
        fit = Fit::Words;
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

#[cfg(test)]
mod tests {
    use super::*;

    fn found(search: &str) -> Vec<u16> {
        let mut found: Vec<_> = all()
            .iter()
            .filter_map(|words| Some((fit(words, search)?, words.code)))
            .collect();
        found.sort_unstable();
        found.into_iter().map(|(_, code)| code).collect()
    }

    #[test]
    fn numbers_names_and_words_find_codes() {
        for (search, first) in [
            ("404", 404),
            ("teapot", 418),
            ("TOO MANY", 429),
            ("“too many requests”", 429),
            ("retry-after", 413),
            ("cloudflare", 520),
            ("gateway time", 504),
        ] {
            assert_eq!(found(search).first(), Some(&first), "{search}");
        }
    }

    #[test]
    fn a_number_is_a_start_of_the_code_and_not_a_word() {
        assert_eq!(found("10"), [100, 101, 102, 103, 104]);
        assert_eq!(found("5xx").len(), found("5").len());
        assert!(found("30").iter().all(|code| code / 10 == 30));
    }

    #[test]
    fn every_word_has_to_fit() {
        assert!(found("404 gateway").is_empty());
        assert!(found("zzz").is_empty());
    }

    #[test]
    fn an_empty_search_finds_all_but_306() {
        assert_eq!(found(" ").len(), http_status::catalog::entries().count() - 1);
        assert!(!found("").contains(&306));
    }
}
