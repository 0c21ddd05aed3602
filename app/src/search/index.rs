//! The index: which documents have a word, and where.

use std::{collections::BTreeMap, sync::LazyLock};

use super::{
    document::{Document, Place},
    sources::documents,
    words::{telling_words, words},
};

/// More mentions of a word than this count for nothing.
const MOST_MENTIONS: u32 = 12;
/// Shorter words are too much like each other to be taken for a mistake.
pub(super) const SHORTEST_SPELLED_OUT: usize = 4;
/// The most words of a name that some write as one.
const MOST_JOINED: usize = 4;

static INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(documents()));

/// The index of the site.
pub(super) fn index() -> &'static Index {
    &INDEX
}

/// Every document, and every word of them in order.
#[derive(Debug)]
pub(super) struct Index {
    pub(super) documents: Vec<Document>,
    pub(super) words: Vec<Word>,
    pub(super) phrases: Vec<Phrase>,
    pub(super) spelled_out: Vec<Spelling>,
}

/// A word, and where it stands.
#[derive(Debug)]
pub(super) struct Word {
    pub(super) text: String,
    pub(super) postings: Vec<Posting>,
}

/// A word that a typing mistake is compared with, and what tells at once that it is
/// another: these are many, and lie close together.
#[derive(Debug)]
pub(super) struct Spelling {
    /// Its place in the list of words.
    pub(super) word: usize,
    /// How many letters it has.
    pub(super) length: usize,
    /// Which letters it has.
    pub(super) letters: u32,
}

/// A document that has a word: the best place, and how often its text has it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Posting {
    pub(super) document: usize,
    pub(super) place: Place,
    pub(super) mentions: u32,
}

/// A short text that may match as a whole.
#[derive(Debug)]
pub(super) struct Phrase {
    pub(super) document: usize,
    pub(super) place: Place,
    pub(super) text: String,
    /// Its words that tell something apart, as places in the list of words.
    pub(super) words: Vec<usize>,
}

/// Where each word stands, while the index is made.
type Postings = BTreeMap<String, BTreeMap<usize, Posting>>;

impl Index {
    pub(super) fn new(documents: Vec<Document>) -> Self {
        let mut postings = Postings::new();
        for (number, document) in documents.iter().enumerate() {
            add_words(&mut postings, number, document);
        }
        let words: Vec<_> = postings.into_iter().map(Word::new).collect();
        let phrases = documents.iter().enumerate();
        let phrases = phrases.flat_map(|(number, own)| phrases_of(&words, number, own));
        let phrases = phrases.collect();
        let spelled_out = words.iter().enumerate().filter_map(Spelling::of).collect();
        Self { documents, words, phrases, spelled_out }
    }

    /// Where a word stands in the list.
    pub(super) fn place_of(&self, word: &str) -> Option<usize> {
        place_of(&self.words, word)
    }
}

fn place_of(list: &[Word], word: &str) -> Option<usize> {
    list.binary_search_by(|own| own.text.as_str().cmp(word)).ok()
}

impl Word {
    fn new((text, postings): (String, BTreeMap<usize, Posting>)) -> Self {
        Self { text, postings: postings.into_values().collect() }
    }
}

impl Spelling {
    fn of((place, word): (usize, &Word)) -> Option<Self> {
        let length = word.text.chars().count();
        let is_spelled_out = word.postings.iter().any(|own| own.place.is_spelled_out());
        (is_spelled_out && length >= SHORTEST_SPELLED_OUT).then(|| Self {
            word: place,
            length,
            letters: letters(&word.text),
        })
    }
}

/// Which letters a word has, a bit each; some share one.
pub(super) fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |letters, byte| letters | 1 << (byte & 31))
}

fn add_words(postings: &mut Postings, number: usize, document: &Document) {
    let mut add = |word: String, place: Place| {
        let fresh = Posting { document: number, place, mentions: 0 };
        let own = postings.entry(word).or_default().entry(number).or_insert(fresh);
        own.place = own.place.min(place);
        if place == Place::Text {
            own.mentions = (own.mentions + 1).min(MOST_MENTIONS);
        }
    };
    if let Some(number) = document.number {
        add(number.to_string(), Place::Number);
    }
    for (place, text) in short_texts(document) {
        words(text).for_each(|word| add(word, place));
    }
    for name in &document.names {
        // `badgateway` is what some type, and some programs.
        if words(name).count() <= MOST_JOINED {
            add(words(name).collect(), Place::Name);
        }
    }
    // A number is looked for among names and messages only: many texts hold one.
    let is_no_number = |word: &String| !word.bytes().all(|byte| byte.is_ascii_digit());
    for (place, text) in [(Place::Line, &document.line), (Place::Text, &document.text)]
    {
        words(text).filter(is_no_number).for_each(|word| add(word, place));
    }
}

fn short_texts(document: &Document) -> impl Iterator<Item = (Place, &String)> {
    let Document { names, messages, keywords, .. } = document;
    let all =
        [(Place::Name, names), (Place::Message, messages), (Place::Keyword, keywords)];
    all.into_iter()
        .flat_map(|(place, texts)| texts.iter().map(move |text| (place, text)))
}

fn phrases_of(list: &[Word], number: usize, document: &Document) -> Vec<Phrase> {
    let phrase = |(place, text): (Place, &String)| Phrase {
        document: number,
        place,
        text: text.clone(),
        words: telling_words(text)
            .iter()
            .filter_map(|word| place_of(list, word))
            .collect(),
    };
    short_texts(document).map(phrase).collect()
}
