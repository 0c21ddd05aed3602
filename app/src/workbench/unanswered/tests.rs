//! What is said in place of findings.

use super::*;
use crate::workbench::answer::tests::answered;

#[test]
fn every_outcome_without_a_whole_answer_says_what_it_is() {
    let refused = || Outcome::Refused("TypeError: Failed to fetch".to_owned());
    let mut table = String::new();
    for (code, options, outcome) in [
        (200, &[][..], Outcome::Waiting),
        (200, &[("delay", "20s")], Outcome::Cancelled),
        (200, &[("delay", "1s-9s")], Outcome::Cancelled),
        (503, &[("fault", "empty")], refused()),
        (503, &[("fault", "duplicate-length")], refused()),
        (407, &[], refused()),
    ] {
        let request = LiveRequest { outcome, ..answered(code, "GET", options, "") };
        let said = unanswered(&request).unwrap();
        table += &format!("{code} {options:?}\n{said:#?}\n");
    }
    insta::assert_snapshot!(table);
}

#[test]
fn a_whole_answer_needs_no_words() {
    let whole = answered(502, "GET", &[], "abc");
    assert_eq!(unanswered(&whole), None);
    let arriving = whole.clone().with(|answer| answer.end = End::Arriving);
    assert_eq!(unanswered(&arriving).unwrap().heading, "Waiting");
    let cut = whole.with(|answer| answer.end = End::Cancelled).compared();
    let said = unanswered(&cut).unwrap();
    assert_eq!(said.heading, "Incomplete");
    assert!(said.sentences[0].starts_with("3 of the 3 bytes"));
}
