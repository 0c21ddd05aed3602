//! What the words of a search mean: the words of the index that they stand for.

use super::index::{Index, SHORTEST_SPELLED_OUT, Spelling, Word, letters};

/// The endings that a word of English may have in one form and not in another.
const ENDINGS: [&str; 10] =
    ["", "s", "es", "e", "d", "ed", "ing", "ion", "er", "ation"];
/// The fewest letters that a word has to begin with.
const SHORTEST_START: usize = 3;
/// The fewest letters that a stem has.
const SHORTEST_STEM: usize = 4;
/// From how many letters on a word may have one mistake, and two.
const LENGTH_FOR_MISTAKES: [usize; 2] = [SHORTEST_SPELLED_OUT, 8];

/// How well a word of the index fits, in per cent.
const EQUAL: u32 = 100;
const JOINED: u32 = 95;
const OTHER_ENDING: u32 = 85;
const LONGER: u32 = 60;
const MISTAKEN: u32 = 70;

/// The words of a search, and what each of them stands for.
#[derive(Debug)]
pub(super) struct Meaning {
    /// For each word of the search, those of the index.
    pub(super) senses: Vec<Vec<Sense>>,
    /// For each word of the index, which words of the search stand for it, a bit each,
    /// and how well.
    by_word: Vec<(u32, u32)>,
    /// Words with a mistake, and what was taken in their place.
    pub(super) corrected: Vec<(String, &'static str)>,
}

/// A word of the index that a word of a search stands for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sense {
    pub(super) word: usize,
    pub(super) fit: u32,
    /// Whether only codes are meant that begin so.
    pub(super) is_start_of_code: bool,
}

impl Meaning {
    pub(super) fn new(index: &'static Index, searched: &[String]) -> Self {
        let mut corrected = Vec::new();
        let mut senses: Vec<_> = searched
            .iter()
            .map(|word| {
                let plain = plain_senses(index, word);
                if !plain.is_empty() {
                    return plain;
                }
                let near = near_words(index, word);
                if let Some(first) =
                    near.first().and_then(|own| index.words.get(own.word))
                {
                    corrected.push((word.clone(), first.text.as_str()));
                }
                near
            })
            .collect();
        join_neighbours(index, searched, &mut senses);
        let mut by_word = vec![(0, 0); index.words.len()];
        for (bit, senses) in senses.iter().enumerate() {
            for sense in senses.iter().filter(|sense| !sense.is_start_of_code) {
                if let Some((bits, fit)) = by_word.get_mut(sense.word) {
                    *bits |= 1 << bit;
                    *fit = sense.fit.max(*fit);
                }
            }
        }
        Self { senses, by_word, corrected }
    }

    /// Which words of the search stand for a word of the index, and how well.
    pub(super) fn of(&self, word: usize) -> (u32, u32) {
        self.by_word.get(word).copied().unwrap_or_default()
    }

    /// The words of the index that were meant.
    pub(super) fn words(&self, index: &'static Index) -> Vec<&'static str> {
        let pairs = index.words.iter().zip(&self.by_word);
        pairs
            .filter(|(_, (bits, _))| *bits != 0)
            .map(|(own, _)| own.text.as_str())
            .collect()
    }
}

/// The words that are equal to a word, begin with it, or have another ending.
fn plain_senses(index: &Index, word: &str) -> Vec<Sense> {
    let sense = |word, fit| Sense { word, fit, is_start_of_code: false };
    if let Some(start) = start_of_code(word) {
        let equal = index.place_of(word).map(|place| sense(place, EQUAL));
        let longer = beginning_with(index, start)
            .filter(|(_, own)| own.text != word && own.text.len() == 3)
            .map(|(place, _)| Sense { is_start_of_code: true, ..sense(place, LONGER) });
        return equal.into_iter().chain(longer).collect();
    }
    let length = word.chars().count();
    // The longest ending is taken off: what is left begins every other form.
    let start: String =
        word.chars().take(SHORTEST_STEM.max(length.saturating_sub(5))).collect();
    let near = beginning_with(index, &start).filter_map(|(place, own)| {
        let fit = plain_fit(&own.text, word)?;
        Some(sense(place, fit))
    });
    near.collect()
}

/// How well a word of the index fits, if it does without a mistake.
fn plain_fit(own: &str, word: &str) -> Option<u32> {
    if own == word {
        return Some(EQUAL);
    }
    if has_other_ending(own, word) {
        return Some(OTHER_ENDING);
    }
    let is_start = word.chars().count() >= SHORTEST_START && own.starts_with(word);
    is_start.then_some(LONGER)
}

/// `caching` and `cached`: the same but for an ending of the language.
fn has_other_ending(own: &str, word: &str) -> bool {
    let same = own.chars().zip(word.chars()).take_while(|(a, b)| a == b);
    let stem: usize = same.map(|(letter, _)| letter.len_utf8()).sum();
    let is_ending =
        |text: &str| text.get(stem..).is_some_and(|end| ENDINGS.contains(&end));
    stem >= SHORTEST_STEM && is_ending(own) && is_ending(word)
}

fn beginning_with<'i>(
    index: &'i Index,
    start: &str,
) -> impl Iterator<Item = (usize, &'i Word)> {
    let from = index.words.partition_point(|own| own.text.as_str() < start);
    let words = index.words.iter().enumerate().skip(from);
    words.take_while(move |(_, own)| own.text.starts_with(start))
}

/// `502`, `50`, `5xx`, `50x`: the digits that a code begins with.
fn start_of_code(word: &str) -> Option<&str> {
    let digits = word.trim_end_matches('x');
    let is_short = matches!((digits.len(), word.len()), (1..=3, 3) | (2, 2));
    (is_short && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
}

/// The words that are spelled most like a word with a mistake.
fn near_words(index: &Index, word: &str) -> Vec<Sense> {
    let length = word.chars().count();
    let most = LENGTH_FOR_MISTAKES.iter().filter(|least| length >= **least).count();
    let own_letters = letters(word);
    let may_be_near = |own: &&Spelling| {
        own.length.abs_diff(length) <= most
            // A replaced letter is one that is missing and one that is new.
            && (own.letters ^ own_letters).count_ones() as usize <= 2 * most
    };
    let distances = index.spelled_out.iter().filter(may_be_near).filter_map(|own| {
        let text = &index.words.get(own.word)?.text;
        Some((strsim::osa_distance(text, word), own.word))
    });
    let near: Vec<_> = distances.filter(|(distance, _)| *distance <= most).collect();
    let Some(least) = near.iter().map(|(distance, _)| *distance).min() else {
        return Vec::new();
    };
    let nearest = near.into_iter().filter(|(distance, _)| *distance == least);
    let mut nearest: Vec<_> = nearest
        .map(|(_, word)| Sense { word, fit: MISTAKEN, is_start_of_code: false })
        .collect();
    // What many documents have is what was meant.
    let popularity =
        |sense: &Sense| index.words.get(sense.word).map(|own| own.postings.len());
    nearest.sort_by_key(|sense| (std::cmp::Reverse(popularity(sense)), sense.word));
    nearest
}

/// Two words that are written as one elsewhere, `time out`.
fn join_neighbours(index: &Index, searched: &[String], senses: &mut [Vec<Sense>]) {
    for (at, pair) in searched.windows(2).enumerate() {
        let Some(word) = index.place_of(&pair.concat()) else { continue };
        let sense = Sense { word, fit: JOINED, is_start_of_code: false };
        for own in senses.iter_mut().skip(at).take(2) {
            own.push(sense);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_are_told_from_other_words() {
        for (own, word, expected) in [
            ("redirect", "redirects", Some(OTHER_ENDING)),
            ("caching", "cached", Some(OTHER_ENDING)),
            ("cache", "caching", Some(OTHER_ENDING)),
            ("retries", "retry", None),
            ("timeout", "time", Some(LONGER)),
            ("timeout", "ti", None),
            ("teapot", "teapot", Some(EQUAL)),
            ("gateway", "gatway", None),
        ] {
            assert_eq!(plain_fit(own, word), expected, "{own} {word}");
        }
    }

    #[test]
    fn starts_of_codes_are_told_from_numbers() {
        for (word, expected) in [
            ("502", Some("502")),
            ("50", Some("50")),
            ("5xx", Some("5")),
            ("50x", Some("50")),
            ("5", None),
            ("xxx", None),
            ("5021", None),
            ("50a", None),
        ] {
            assert_eq!(start_of_code(word), expected, "{word}");
        }
    }
}
