//! Errors that people see.

use std::collections::BTreeSet;

use http_status::Fault;

use super::*;

const PAGES: [&str; 6] =
    ["/faults", "/fields", "/inspect", "/rules", "/which-code", "/"];

#[test]
fn the_file_is_read_whole() {
    let file = FILES.get_file("errors/seen.md").unwrap().contents_utf8().unwrap();
    assert_eq!(seen_errors().len(), file.matches("\n## ").count());
    assert!(seen_errors().len() > 50);
}

#[test]
fn every_error_leads_to_pages_that_exist() {
    for error in seen_errors() {
        assert!(!error.leads_to.is_empty(), "{}", error.name);
        for path in &error.leads_to {
            let code = |text: &str| article(text.parse().unwrap()).is_some();
            let exists = if let Some(text) = path.strip_prefix("/codes/") {
                code(text)
            } else if let Some(pair) = path.strip_prefix("/compare/") {
                pair.split_once("-vs-")
                    .is_some_and(|(a, b)| a < b && code(a) && code(b))
            } else if let Some(name) = path.strip_prefix("/fields/") {
                field(name).is_some()
            } else if let Some(id) = path.strip_prefix("/faults#") {
                Fault::from_id(id).is_some()
            } else {
                PAGES.contains(path)
            };
            assert!(exists, "{}: {path}", error.name);
        }
    }
}

#[test]
fn no_name_stands_twice_and_every_sentence_is_one() {
    let mut seen = BTreeSet::new();
    for error in seen_errors() {
        for name in error.also.iter().chain([&error.name]) {
            assert!(seen.insert(name.to_lowercase()), "{name}");
        }
        assert!(error.sentence.ends_with('.'), "{}", error.name);
        assert!(!error.sentence.contains('\n'), "{}", error.name);
    }
}
