//! Which codes a search finds: by number, phrase, symptom, field and text.

use std::{cmp::Reverse, collections::BTreeMap, sync::LazyLock};

use http_status::{Entry, catalog};

use super::{Article, article};
use crate::search_query::cut;

/// Hits that are worth less than this part of the best one are left out.
const WEAKEST: u32 = 10;
/// More mentions of a word than this count for nothing.
const MOST_MENTIONS: u32 = 12;
/// Words that tell nothing apart.
const SMALL_WORDS: [&str; 14] = [
    "a", "an", "and", "error", "for", "http", "in", "is", "of", "or", "status", "the",
    "to", "vs",
];

/// A code that fits a search.
#[derive(Debug, Clone)]
pub(crate) struct Hit {
    /// Its entry.
    pub(crate) entry: &'static Entry,
    /// The symptom, field or vendor that matched best, if that is not the name.
    pub(crate) reason: Option<&'static str>,
    score: u32,
}

/// Where a word was found, with what that is worth.
#[derive(Debug, Clone, Copy)]
enum Place {
    Number,
    Name,
    Symptom,
    Field,
    Vendor,
    Lead,
    Text,
}

impl Place {
    const fn worth(self) -> u32 {
        match self {
            Self::Number => 400,
            Self::Name => 120,
            Self::Symptom => 60,
            Self::Field => 50,
            Self::Vendor => 40,
            Self::Lead => 15,
            Self::Text => 4,
        }
    }
}

/// Words, and how often each occurs.
type Counts = BTreeMap<String, u32>;

/// What is searched of a code, in lower case.
struct Record {
    entry: &'static Entry,
    names: Vec<Text>,
    reasons: Vec<(Place, Text)>,
    lead: Counts,
    text: Counts,
}

/// A short text that may match as a whole.
struct Text {
    original: &'static str,
    words: Vec<String>,
}

impl Text {
    fn new(original: &'static str) -> Self {
        Self { original, words: words(original).collect() }
    }

    fn holds(&self, word: &str) -> bool {
        self.words.iter().any(|own| is_match(own, word))
    }
}

static RECORDS: LazyLock<Vec<Record>> =
    LazyLock::new(|| catalog::entries().map(Record::from_entry).collect());

/// The codes that fit, best first. Codes that have all words go before those
/// that have some; an empty search finds nothing.
pub(crate) fn search(text: &str) -> Vec<Hit> {
    let searched = searched_words(cut(text));
    let found: Vec<_> =
        RECORDS.iter().filter_map(|record| record.hit(&searched)).collect();
    let most = found.iter().map(|(count, _)| *count).max().unwrap_or_default();
    let found = found.into_iter().filter(|(count, _)| *count == most);
    let mut hits: Vec<_> = found.map(|(_, hit)| hit).collect();
    hits.sort_by_key(|hit| Reverse(hit.score));
    let best = hits.first().map_or(0, |hit| hit.score);
    hits.retain(|hit| hit.score * WEAKEST >= best);
    hits
}

/// The words that tell something; a word with a hyphen that nobody has is taken
/// apart.
fn searched_words(text: &str) -> Vec<String> {
    let is_known = |word: &String| RECORDS.iter().any(|r| r.place(word).is_some());
    let words = text.split_whitespace().flat_map(|word| match whole(word) {
        Some(whole) if is_known(&whole) => vec![whole],
        _ => parts(word).collect(),
    });
    let all: Vec<_> = words.collect();
    let is_telling = |word: &&String| !SMALL_WORDS.contains(&word.as_str());
    let telling: Vec<_> = all.iter().filter(is_telling).cloned().collect();
    if telling.is_empty() { all } else { telling }
}

impl Record {
    fn from_entry(entry: &'static Entry) -> Self {
        let article = article(entry.code);
        let names = std::iter::once(entry.phrase).chain(entry.aliases.iter().copied());
        let fields = [entry.required, entry.recommended, entry.forbidden].concat();
        let symptoms = article.map_or(&[][..], |article| &article.front.symptoms);
        let reasons = symptoms.iter().map(|s| (Place::Symptom, Text::new(s)));
        let fields = fields.into_iter().map(|name| (Place::Field, Text::new(name)));
        let vendors = entry.registration.vendors().iter();
        let vendors = vendors.map(|name| (Place::Vendor, Text::new(name)));
        let lead = article.map(|article| article.lead.plain()).unwrap_or_default();
        Self {
            entry,
            names: names.map(Text::new).collect(),
            reasons: reasons.chain(fields).chain(vendors).collect(),
            lead: counted([lead, entry.meaning.to_owned()]),
            text: article.map(text_words).unwrap_or_default(),
        }
    }

    /// How many of the words it has, and what they are worth.
    fn hit(&self, searched: &[String]) -> Option<(usize, Hit)> {
        let (mut score, mut count) = (0, 0);
        for word in searched {
            if let Some(place) = self.place(word) {
                score += place.worth() + self.mentions(word);
                count += 1;
            }
        }
        if count == 0 {
            return None;
        }
        let (bonus, reason) = self.reason(searched);
        let is_named = searched.iter().all(|word| self.is_named(word));
        if is_named && self.names.iter().any(|name| name.words.len() == searched.len())
        {
            score += 200;
        }
        let reason = reason.filter(|_| !is_named);
        // Registered codes go before the habits of vendors.
        score += u32::from(self.entry.registration.is_registered());
        Some((count, Hit { entry: self.entry, reason, score: score + bonus }))
    }

    fn is_named(&self, word: &str) -> bool {
        self.is_number(word) || self.names.iter().any(|name| name.holds(word))
    }

    fn is_number(&self, word: &str) -> bool {
        is_number(word)
            && self.entry.code.to_string().starts_with(word.trim_end_matches('x'))
    }

    /// The best place of a word.
    fn place(&self, word: &str) -> Option<Place> {
        if is_number(word) {
            return self.is_number(word).then_some(Place::Number);
        }
        if self.names.iter().any(|name| name.holds(word)) {
            return Some(Place::Name);
        }
        let reason = self.reasons.iter().find(|(_, text)| text.holds(word));
        let is_in = |counts: &Counts| {
            let next = counts.range(word.to_owned()..).next();
            next.is_some_and(|(own, _)| is_match(own, word))
        };
        reason
            .map(|(place, _)| *place)
            .or_else(|| is_in(&self.lead).then_some(Place::Lead))
            .or_else(|| is_in(&self.text).then_some(Place::Text))
    }

    /// How often the text has the word, up to a point: who speaks of it most is
    /// most about it.
    fn mentions(&self, word: &str) -> u32 {
        self.text.get(word).map_or(0, |count| (*count).min(MOST_MENTIONS))
    }

    /// The symptom, field or vendor that has most of the words; having all of
    /// them is worth more than having them in many places.
    fn reason(&self, searched: &[String]) -> (u32, Option<&'static str>) {
        let counted = self.reasons.iter().map(|(place, text)| {
            let count = searched.iter().filter(|word| text.holds(word)).count();
            (count, text.words.len(), *place, text.original)
        });
        let best = counted
            .filter(|(count, ..)| *count > 0)
            .max_by_key(|(count, length, ..)| (*count, std::cmp::Reverse(*length)));
        let Some((count, length, place, text)) = best else { return (0, None) };
        let has_all = count == searched.len();
        let bonus = if has_all { place.worth() * 3 } else { 0 };
        let exact = if has_all && length == count { 150 } else { 0 };
        (bonus + exact, Some(text))
    }
}

/// A word matches itself and, from three letters on, what begins with it.
fn is_match(own: &str, word: &str) -> bool {
    own == word || (word.len() >= 3 && own.starts_with(word))
}

fn text_words(article: &'static Article) -> Counts {
    let sections = article.sections().into_iter();
    let neighbours = article.neighbours.iter().map(|n| &n.difference);
    counted(sections.chain(neighbours).map(super::Prose::plain))
}

fn counted(texts: impl IntoIterator<Item = String>) -> Counts {
    let mut counts = Counts::new();
    for word in texts.into_iter().flat_map(|text| words(&text).collect::<Vec<_>>()) {
        *counts.entry(word).or_default() += 1;
    }
    counts
}

/// `502`, `50`, `5xx`, `50x`: looked for among the codes only, because many
/// texts have one.
fn is_number(word: &str) -> bool {
    let digits = word.trim_end_matches('x');
    let is_short = matches!((digits.len(), word.len()), (1..=3, 3) | (2, 2));
    is_short && digits.bytes().all(|b| b.is_ascii_digit())
}

/// Lower-case words; `Retry-After` is a word besides its parts.
fn words(text: &str) -> impl Iterator<Item = String> {
    text.split_whitespace().flat_map(|word| whole(word).into_iter().chain(parts(word)))
}

/// A word with a hyphen in it.
fn whole(word: &str) -> Option<String> {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    word.contains('-').then_some(word)
}

/// What stands between signs; `i'm` is one part.
fn parts(word: &str) -> impl Iterator<Item = String> {
    let parts = word.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’');
    let parts = parts.map(|part| part.trim_matches(['\'', '’']).replace('’', "'"));
    parts.filter(|part| !part.is_empty()).map(|part| part.to_lowercase())
}
