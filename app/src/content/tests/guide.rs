//! The guide leads everywhere and nowhere else.

use std::collections::BTreeSet;

use http_status::{Class, Code, catalog, catalog::Registration};

use super::*;

#[test]
fn every_answer_leads_to_a_question_or_to_a_code() {
    let guide = which_code().unwrap();
    assert_eq!(guide.questions[0].id, "start");
    for answer in guide.questions.iter().flat_map(|question| &question.answers) {
        match &answer.target {
            Target::Question(id) => {
                assert!(guide.questions.iter().any(|q| q.id == *id), "#{id}");
            }
            Target::Code(code) => {
                let entry = catalog::entry(Code::new(*code).unwrap());
                assert!(
                    entry.is_some_and(|e| e.registration.is_registered()),
                    "{code}"
                );
            }
        }
    }
}

#[test]
fn every_question_is_reached_from_the_first() {
    let guide = which_code().unwrap();
    let mut reached = BTreeSet::from(["start"]);
    for question in &guide.questions {
        assert!(
            reached.contains(question.id.as_str()),
            "{} comes too early",
            question.id
        );
        for answer in &question.answers {
            if let Target::Question(id) = &answer.target {
                assert!(reached.insert(id), "{id} is reached twice");
            }
        }
    }
    assert_eq!(reached.len(), guide.questions.len());
}

/// All registered codes that a server of today may choose.
#[test]
fn every_code_that_one_may_send_is_an_answer() {
    let guide = which_code().unwrap();
    let answers = guide.questions.iter().flat_map(|question| &question.answers);
    let named: BTreeSet<_> = answers
        .filter_map(|answer| match answer.target {
            Target::Code(code) => Some(code),
            Target::Question(_) => None,
        })
        .collect();
    for entry in catalog::entries().filter(|e| e.code.class() != Class::OutOfRange) {
        let may_send = matches!(
            entry.registration,
            Registration::Permanent | Registration::Temporary
        );
        let code = entry.code.get();
        assert!(!may_send || named.contains(&code), "{code} is no answer");
    }
}
