//! The codes of the picker, and what its search looks at.

use http_status::{Class, Entry, catalog};

use crate::{content::article, filter::SearchText};

/// The entries that the picker shows.
pub(crate) fn entries() -> impl Iterator<Item = &'static Entry> {
    /// Reserved, and without a meaning: nobody picks it.
    const LEFT_OUT: u16 = 306;
    catalog::entries().filter(|entry| entry.code.get() != LEFT_OUT)
}

/// The entries of a class: those of the registry, and those that vendors use.
pub(crate) fn of_class(class: Class) -> (Vec<&'static Entry>, Vec<&'static Entry>) {
    entries()
        .filter(|entry| entry.code.class() == class)
        .partition(|entry| entry.registration.is_registered())
}

/// What a search looks at, of every entry.
pub(crate) fn search_texts() -> Vec<SearchText> {
    entries().map(search_text).collect()
}

/// What a search looks at of an entry.
pub(crate) fn search_text(entry: &Entry) -> SearchText {
    let names = [&[entry.phrase], entry.aliases].concat().join("\n");
    let texts = [entry.code.class().name(), entry.meaning];
    let vendors = entry.registration.vendors();
    let lists = [&texts, vendors, entry.required, entry.recommended];
    let article = article(entry.code);
    let symptoms = article.map_or(&[][..], |article| &article.front.symptoms);
    let more = [lists.concat().join("\n"), symptoms.join("\n")].join("\n");
    SearchText { code: entry.code.get(), names, more }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::filter::fit;

    fn found(search: &str) -> Vec<u16> {
        let mut found: Vec<_> = search_texts()
            .iter()
            .filter_map(|text| Some((fit(text, search)?, text.code)))
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
