//! Which fields an ask may set: every known name is in one list, and what is refused
//! says why.

use std::collections::BTreeSet;

use http_status::{
    Ask,
    field_policy::{ALLOWED, REFUSED, refusal},
    is_token, query,
};

const COPIES: [(&str, &str); 3] = [
    ("registry", include_str!("field_names/registry.txt")),
    ("browsers", include_str!("field_names/browsers.txt")),
    ("proxies", include_str!("field_names/proxies.txt")),
];

/// The names of a copy: its words, but for comments and headings.
fn names(copy: &str) -> impl Iterator<Item = &str> {
    let lines = copy.lines();
    let lines = lines.filter(|line| !line.starts_with('#') && !line.ends_with(':'));
    lines.flat_map(str::split_ascii_whitespace)
}

fn free() -> impl Iterator<Item = &'static str> {
    ALLOWED.iter().flat_map(|(_, names)| names.split(' '))
}

#[test]
fn every_known_name_is_free_or_refused() {
    let free: BTreeSet<_> = free().map(str::to_ascii_lowercase).collect();
    for (copy, text) in COPIES {
        let unknown: Vec<_> = names(text)
            .filter(|name| {
                !free.contains(&name.to_ascii_lowercase()) && refusal(name).is_none()
            })
            .collect();
        assert!(unknown.is_empty(), "of {copy}, in neither list: {unknown:?}");
    }
    assert!(names(COPIES[0].1).count() > 220, "the copy is whole");
}

#[test]
fn every_name_of_the_lists_is_known() {
    let known: BTreeSet<_> = COPIES
        .iter()
        .flat_map(|(_, text)| names(text))
        .map(str::to_ascii_lowercase)
        .collect();
    let refused = REFUSED.iter().flat_map(|row| row.names.split(' '));
    let own = |name: &&str| name.contains('*') && *name != "*";
    let unknown: Vec<_> = free()
        .chain(refused)
        .filter(|name| !own(name) && !known.contains(&name.to_ascii_lowercase()))
        .collect();
    assert_eq!(unknown, ["Simulated-Status"]);
}

#[test]
fn no_name_stands_twice_and_lists_are_sorted() {
    let mut seen = BTreeSet::new();
    let rows = ALLOWED.iter().map(|(_, names)| *names);
    for row in rows.chain(REFUSED.iter().map(|row| row.names)) {
        let names: Vec<_> = row.split(' ').map(str::to_ascii_lowercase).collect();
        assert!(names.is_sorted(), "{names:?}");
        for name in names {
            assert!(is_token(&name), "{name:?}");
            assert!(seen.insert(name.clone()), "{name} stands twice");
        }
    }
    for name in free() {
        assert_eq!(refusal(name), None, "{name} is free and refused");
    }
}

#[test]
fn what_is_refused_is_refused_in_any_case_and_says_why() {
    let mut shown = String::new();
    for row in REFUSED {
        for pattern in row.names.split(' ') {
            let name = pattern.replace('*', "Any").to_ascii_uppercase();
            let pair = format!("{name}: 1");
            let asked = Ask::from_query("200", &query::encode([("header", &*pair)]));
            let problems = asked.unwrap_err();
            let problem = problems.iter().next().unwrap();
            shown.push_str(&format!("{pattern}\n    {}\n", problem.detail));
        }
    }
    insta::assert_snapshot!("refused_fields", shown);
}

#[test]
fn what_acts_on_the_response_alone_is_accepted() {
    let own = ["X-Request-Id", "X-Foo", "X-Accelerator", "Report", "Accept-CHX"];
    for name in free().chain(own).filter(|name| *name != "Location") {
        let pair = format!("{name}: 1");
        let asked = Ask::from_query("200", &query::encode([("header", &*pair)]));
        assert_eq!(asked.unwrap().fields.len(), 1, "{name}");
    }
}

#[test]
fn only_who_speaks_and_the_sandbox_cannot_be_left_out() {
    let kept: Vec<_> = REFUSED
        .iter()
        .flat_map(|row| row.names.split(' '))
        .filter(|name| Ask::from_query("200", &format!("omit={name}")).is_err())
        .collect();
    assert_eq!(kept, ["Simulated-Status", "Content-Security-Policy"]);
}

#[test]
fn the_documentation_lists_what_is_refused() {
    let text = include_str!("../../../../docs/API.md");
    let (_, table) = text.split_once("| a field that | is one of |\n").unwrap();
    let rows: Vec<_> =
        table.lines().skip(1).take_while(|row| row.starts_with('|')).collect();
    let expected = REFUSED.iter().map(|row| {
        let names: Vec<_> =
            row.names.split(' ').map(|name| format!("`{name}`")).collect();
        format!("| {} | {} |", row.reason.clause(), names.join(", "))
    });
    assert_eq!(rows, expected.collect::<Vec<_>>());
}
