//! No two codes share a sentence: what is said of both belongs to neither.

use std::collections::BTreeMap;

use super::*;

/// Longer than this, in words, and it is copied.
const MOST_SHARED: usize = 8;

/// Sentences, list items, and what stands between colons and semicolons.
fn sentences(text: &str) -> Vec<Vec<String>> {
    let ends = |c: char| matches!(c, '.' | '!' | '?' | ':' | ';' | '\n');
    let mut sentences = Vec::new();
    for block in text.split("\n\n").flat_map(|block| block.split("\n- ")) {
        let plain = markdown::plain_text(block);
        let parts =
            plain.split_inclusive(' ').fold(vec![String::new()], |mut parts, word| {
                parts.last_mut().unwrap().push_str(word);
                if word.trim_end().ends_with(ends) {
                    parts.push(String::new());
                }
                parts
            });
        sentences.extend(parts.iter().map(|part| {
            let words =
                part.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '-');
            words.filter(|w| !w.is_empty()).map(str::to_lowercase).collect::<Vec<_>>()
        }));
    }
    sentences
}

#[test]
fn sentences_are_taken_apart() {
    let text = "One **two** three. Four: five\nsix\n\n- `seven` eight\n- nine.\n";
    let words: Vec<_> =
        sentences(text).into_iter().map(|words| words.join(" ")).collect();
    let words: Vec<_> = words.into_iter().filter(|words| !words.is_empty()).collect();
    assert_eq!(words, ["one two three", "four", "five six", "seven eight", "nine"]);
}

#[test]
fn no_two_fields_share_a_sentence() {
    let mut owners: BTreeMap<Vec<String>, &str> = BTreeMap::new();
    for field in fields() {
        let texts = [field.summary, field.details].into_iter().flat_map(sentences);
        for sentence in texts.filter(|sentence| sentence.len() > MOST_SHARED) {
            let text = sentence.join(" ");
            let owner = *owners.entry(sentence).or_insert(field.name);
            assert_eq!(owner, field.name, "both say: {text}");
        }
    }
    assert!(owners.len() > 200, "only {} sentences were compared", owners.len());
}

#[test]
fn no_two_codes_share_a_sentence() {
    let mut owners: BTreeMap<Vec<String>, String> = BTreeMap::new();
    for (path, text) in files() {
        let (_, body) = text.split_once("\n---\n").unwrap();
        for sentence in sentences(body).into_iter().filter(|s| s.len() > MOST_SHARED) {
            let text = sentence.join(" ");
            let owner = owners.entry(sentence).or_insert_with(|| path.clone());
            assert_eq!(*owner, path, "both say: {text}");
        }
    }
    assert!(owners.len() > 1000, "only {} sentences were compared", owners.len());
}
