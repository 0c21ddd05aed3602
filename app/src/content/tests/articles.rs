//! Every code has an article, and every article is whole and true to the
//! catalogue.

use http_status::{Ask, Fault, catalog};

use super::*;

const HEADINGS: [&str; 10] = [
    "## What it means",
    "## Common causes",
    "## How to fix it",
    "### As the client",
    "### As the server's owner",
    "### As the operator in between",
    "## Told apart from",
    "## What clients do with it",
    "## For operations",
    "## History and specification",
];

/// Where a specification is published.
const SPECIFICATIONS: [&str; 4] = [
    "https://www.rfc-editor.org/rfc/rfc",
    "https://datatracker.ietf.org/doc/",
    "https://fetch.spec.whatwg.org/",
    "https://www.iana.org/assignments/",
];

fn is_specification(link: &str) -> bool {
    SPECIFICATIONS.iter().any(|start| link.starts_with(start))
}

#[test]
fn every_code_of_the_catalogue_has_an_article_and_no_other_has() {
    let mut catalogued: Vec<_> =
        catalog::entries().map(|entry| entry.code.get()).collect();
    catalogued.sort_unstable();
    let written: Vec<_> = ARTICLES.keys().copied().collect();
    assert_eq!(written, catalogued);
    assert_eq!(files().count(), catalogued.len());
}

#[test]
fn every_file_has_the_name_of_its_code_and_the_headings_in_order() {
    for (path, text) in files() {
        let headings: Vec<_> =
            text.lines().filter(|line| line.starts_with('#')).collect();
        assert_eq!(headings, HEADINGS, "{path}");
        let article =
            Article::read(text).unwrap_or_else(|| panic!("{path} cannot be read"));
        assert_eq!(format!("{}.md", article.front.code), path);
    }
}

#[test]
fn no_section_is_empty_and_every_lead_is_a_sentence() {
    for article in ARTICLES.values() {
        let code = article.front.code;
        let lead = article.lead.plain();
        assert!(lead.ends_with('.') && lead.split(' ').count() >= 4, "{code}: {lead}");
        for section in article.sections() {
            assert!(section.plain().split(' ').count() >= 2, "{code}: {section:?}");
        }
    }
}

#[test]
fn every_article_names_its_specification_and_its_symptoms() {
    for article in ARTICLES.values() {
        let code = article.front.code;
        assert!(links(article.history.source()).any(is_specification), "{code}");
        assert!(article.front.symptoms.len() >= 3, "{code}");
        let is_lower = |symptom: &String| symptom.to_lowercase() == *symptom;
        assert!(article.front.symptoms.iter().all(is_lower), "{code}");
    }
}

#[test]
fn every_article_is_told_apart_from_what_the_catalogue_relates_it_to() {
    for entry in catalog::entries() {
        let code = entry.code.get();
        let (own, others) = ARTICLES[&code].neighbours.split_first().unwrap();
        assert_eq!((own.code, own.is_link), (code, false));
        let compared: Vec<_> = others.iter().map(|other| other.code).collect();
        assert_eq!(compared, entry.related, "{code}");
        assert!(
            !others.is_empty() && others.iter().all(|other| other.is_link),
            "{code}"
        );
    }
}

#[test]
fn front_matter_says_what_the_catalogue_says() {
    for entry in catalog::entries() {
        let front = &ARTICLES[&entry.code.get()].front;
        let said = (front.caching.as_str(), front.retry.as_str(), &front.required[..]);
        let required: Vec<_> = entry.required.iter().map(ToString::to_string).collect();
        let known = (entry.caching.id(), entry.retry.id(), &required[..]);
        assert_eq!(said, known, "{}", entry.code);
    }
}

#[test]
fn every_link_leads_somewhere() {
    let is_known = |code: &str| code.parse().ok().and_then(catalog::entry).is_some();
    let is_pair = |pair: &str| {
        pair.split_once("-vs-")
            .is_some_and(|(a, b)| is_known(a) && is_known(b) && a < b)
    };
    let is_ask = |link: &str| {
        let (code, query) = link.split_once('?').unwrap_or((link, ""));
        is_known(code) && Ask::from_query(code, query).is_ok()
    };
    let is_fault = |id: &str| Fault::ALL.iter().any(|fault| fault.id() == id);
    let guides = FILES.get_dir("guides").unwrap().files();
    let guides =
        guides.map(|f| (f.path().display().to_string(), f.contents_utf8().unwrap()));
    for (path, text) in files().chain(guides) {
        for link in links(text) {
            let leads = link.strip_prefix("/codes/").is_some_and(is_ask)
                || link.strip_prefix("/faults#").is_some_and(is_fault)
                || link.strip_prefix("/compare/").is_some_and(is_pair)
                || is_specification(link);
            assert!(leads, "{path}: {link}");
        }
    }
}

#[test]
fn what_is_confused_is_compared() {
    const GROUPS: [&[u16]; 9] = [
        &[401, 403, 404],
        &[301, 302, 303, 307, 308],
        &[400, 409, 422],
        &[404, 410],
        &[500, 502, 503, 504],
        &[408, 499, 504],
        &[429, 503],
        &[413, 414, 431],
        &[200, 206, 416],
    ];
    let is_told_apart = |a: u16, b: u16| {
        ARTICLES[&a].difference(b).is_some() || ARTICLES[&b].difference(a).is_some()
    };
    for group in GROUPS {
        for (at, a) in group.iter().enumerate() {
            for b in &group[at + 1..] {
                assert!(is_told_apart(*a, *b), "{a} and {b}");
            }
        }
    }
}
