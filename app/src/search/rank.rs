//! Which documents fit a search, and in which order.

use std::cmp::Reverse;

use super::{
    Found, MOST,
    document::{Document, Kind, Link, Place},
    index::{Index, Phrase, index},
    meaning::{Meaning, Sense},
    words::telling_words,
};

/// Hits that are worth less than this part of the best one are left out.
const WEAKEST: u64 = 10;
/// What a whole is.
const PER_MILLE: u64 = 1000;

/// Something that fits a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// What it is.
    pub kind: Kind,
    /// Its page.
    pub path: String,
    /// Its name.
    pub title: String,
    /// What it is, in one line.
    pub line: String,
    /// The message, field or vendor that matched best, if that is not the name.
    pub reason: Option<&'static str>,
    /// The class of its code.
    pub class: Option<&'static str>,
    /// More pages that it leads to.
    pub more: Vec<Link>,
}

/// What a document is worth so far.
#[derive(Debug, Clone, Copy, Default)]
struct Score {
    /// For its words.
    words: u64,
    /// Which words of the search it has, a bit each.
    bits: u32,
    /// For the phrase that fits best, and which that is.
    phrase: u64,
    best: Option<&'static Phrase>,
}

/// What the index has, best first.
pub(super) fn ranked(text: &str) -> Found {
    let index = index();
    let searched = telling_words(text);
    let meaning = Meaning::new(index, &searched);
    let rarities: Vec<_> =
        meaning.senses.iter().map(|senses| rarity(index, senses)).collect();
    let mut scores = vec![Score::default(); index.documents.len()];
    for (bit, (senses, rarity)) in meaning.senses.iter().zip(&rarities).enumerate() {
        add_word(index, senses, *rarity, bit, &mut scores);
    }
    for phrase in &index.phrases {
        add_phrase(phrase, &meaning, &rarities, &mut scores);
    }
    let hits = in_order(index, &scores, &rarities);
    let marked = meaning.words(index);
    Found { text: text.to_owned(), hits, corrected: meaning.corrected, marked }
}

/// How much a word tells: the more, the fewer documents have it.
fn rarity(index: &Index, senses: &[Sense]) -> u64 {
    let has =
        |sense: &Sense| index.words.get(sense.word).map_or(0, |own| own.postings.len());
    match senses.iter().map(has).max() {
        None | Some(0) => 0,
        Some(many) => u64::from(1 + (index.documents.len() / many).max(1).ilog2()),
    }
}

fn add_word(
    index: &Index,
    senses: &[Sense],
    rarity: u64,
    bit: usize,
    scores: &mut [Score],
) {
    let mut best = vec![0; scores.len()];
    for sense in senses {
        let Some(word) = index.words.get(sense.word) else { continue };
        for posting in &word.postings {
            if sense.is_start_of_code && posting.place != Place::Number {
                continue;
            }
            let worth = u64::from(posting.place.worth() * sense.fit) * rarity / 100;
            if let Some(best) = best.get_mut(posting.document) {
                *best = (worth + u64::from(posting.mentions)).max(*best);
            }
        }
    }
    for (score, best) in scores.iter_mut().zip(best).filter(|(_, best)| *best > 0) {
        score.words += best;
        score.bits |= 1 << bit;
    }
}

/// A phrase is worth most where it is the search; then where the search has all of it, as
/// a line of a log has a message, or where it has all of the search.
fn add_phrase(
    phrase: &'static Phrase,
    meaning: &Meaning,
    rarities: &[u64],
    scores: &mut [Score],
) {
    let (mut bits, mut fits, mut matched) = (0, 0, 0);
    for word in &phrase.words {
        let (own, fit) = meaning.of(*word);
        if own != 0 {
            bits |= own;
            fits += u64::from(fit);
            matched += 1;
        }
    }
    if matched == 0 {
        return;
    }
    let length = phrase.words.len() as u64;
    let has_search = covers(bits, rarities);
    let is_in_search = matched == length;
    let times = match (has_search, is_in_search) {
        (true, true) => 40,
        (false, true) if length > 1 => 20,
        (true, false) => 10 + 10 * matched / length,
        _ => 2 * matched / length,
    };
    let weight = told(bits, rarities) * u64::from(phrase.place.worth());
    let worth = weight * (fits / matched) * times / 1000;
    if let Some(score) = scores.get_mut(phrase.document)
        && (score.best.is_none() || worth > score.phrase)
    {
        score.phrase = worth;
        score.best = Some(phrase);
    }
}

/// What the words of these bits tell together.
fn told(bits: u32, rarities: &[u64]) -> u64 {
    let own = rarities.iter().enumerate().filter(|(bit, _)| bits & (1 << bit) != 0);
    own.map(|(_, rarity)| rarity).sum()
}

/// Whether these are all words that anything has.
fn covers(bits: u32, rarities: &[u64]) -> bool {
    told(bits, rarities) == rarities.iter().sum::<u64>()
}

fn in_order(index: &'static Index, scores: &[Score], rarities: &[u64]) -> Vec<Hit> {
    let all: u64 = rarities.iter().sum::<u64>().max(1);
    let mut worths: Vec<_> = index
        .documents
        .iter()
        .zip(scores)
        .filter(|(_, score)| score.bits != 0)
        .map(|(document, score)| {
            // Who has half of what was searched for is worth a quarter.
            let part = told(score.bits, rarities) * PER_MILLE / all;
            let worth = (score.words + score.phrase) * part * part / PER_MILLE;
            (worth * prior(document.kind), document, score)
        })
        .collect();
    worths.sort_by_key(|(worth, document, _)| (Reverse(*worth), document.kind));
    let best = worths.first().map_or(0, |(worth, ..)| *worth);
    let good = worths.into_iter().filter(|(worth, ..)| worth * WEAKEST >= best);
    good.take(MOST).filter_map(|(_, document, score)| hit(document, score)).collect()
}

/// Codes are what most people look for; every code has many rules.
const fn prior(kind: Option<Kind>) -> u64 {
    match kind {
        Some(Kind::Code) => 12,
        Some(Kind::Rule) => 7,
        _ => 10,
    }
}

fn hit(document: &'static Document, score: &Score) -> Option<Hit> {
    let reason = score.best.filter(|phrase| phrase.place != Place::Name);
    Some(Hit {
        kind: document.kind?,
        path: document.path.clone(),
        title: document.title.clone(),
        line: document.line.clone(),
        reason: reason.map(|phrase| phrase.text.as_str()),
        class: document.class,
        more: document.more.clone(),
    })
}
