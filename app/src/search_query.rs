//! What an address searches for.

use crate::page_address::parameters_in;

/// Most characters of a search that count: nobody types more, and every word costs.
pub(crate) const LONGEST: usize = 200;

/// The search that an address restores, no longer than [`LONGEST`].
pub(crate) fn from_address(address: &str) -> String {
    let mut text = given(address);
    let end = cut(&text).len();
    text.truncate(end);
    text
}

/// What is said of an address whose search is longer than what counts of it.
#[cfg(feature = "ssr")]
pub fn remark(address: &str) -> Option<String> {
    let text = given(address);
    (cut(&text).len() < text.len()).then(|| {
        format!("The search was too long: only its first {LONGEST} characters count.")
    })
}

/// As much of a search as counts.
pub(crate) fn cut(text: &str) -> &str {
    let end = text.char_indices().nth(LONGEST).map(|(end, _)| end);
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}

fn given(address: &str) -> String {
    let mut parameters = parameters_in(address).into_iter();
    parameters
        .find(|(name, _)| name == "q")
        .map(|(_, search)| search)
        .unwrap_or_default()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn a_search_is_cut_at_a_character_and_said_to_be() {
        for (given, kept, is_cut) in [
            (String::new(), String::new(), false),
            ("a+b".to_owned(), "a b".to_owned(), false),
            ("x".repeat(200), "x".repeat(200), false),
            ("x".repeat(201), "x".repeat(200), true),
            ("é".repeat(200), "é".repeat(200), false),
            ("%C3%A9".repeat(15_000), "é".repeat(200), true),
        ] {
            let address = format!("/?a=b&q={given}");
            assert_eq!(from_address(&address), kept);
            assert_eq!(remark(&address).is_some(), is_cut, "{address}");
        }
    }
}
