//! The worked examples show what they say.

use inspect::Level;

use crate::content::{FILES, examples};

#[test]
fn there_are_ten_and_each_is_read() {
    let files = FILES.get_dir("examples").unwrap().files().count();
    assert_eq!((examples().len(), files), (10, 10));
}

#[test]
fn each_finds_what_it_is_about() {
    for example in examples() {
        let inspected = example.pasted.inspect();
        let problems = example.pasted.problems();
        assert_eq!(problems, [], "{}", example.id);
        let found: Vec<_> = inspected
            .iter()
            .flat_map(|one| &one.report.findings)
            .filter(|finding| finding.level != Level::Good)
            .map(|finding| finding.rule.id)
            .collect();
        for rule in &example.finds {
            assert!(found.contains(rule), "{}: no {rule} in {found:?}", example.id);
        }
        if example.finds.is_empty() {
            assert!(found.is_empty(), "{}: {found:?}", example.id);
        }
    }
}

#[test]
fn each_fits_a_link() {
    for example in examples() {
        assert!(example.pasted.fragment().is_some(), "{}", example.id);
    }
}
