//! The catalogue agrees with the registry and with itself.

use std::collections::BTreeSet;

use http_status::{
    Class, Code, Entry,
    catalog::{self, Caching, Registration},
};

/// The list at <https://www.iana.org/assignments/http-status-codes/>, called
/// "CSV" there, as it was last updated on 2025-09-15.
///
/// This copy was put together on 2026-11-22 without a download, so the first
/// renewal may bring differences that mean nothing. To renew: save the list over
/// the file, change the dates here, and let the tests say what is new. Look at
/// 104 first: its registration was to expire on 2026-11-13.
const REGISTRY: &str = include_str!("http-status-codes-1.csv");

/// A line of the registry.
struct Row {
    first: u16,
    last: u16,
    description: String,
    reference: String,
}

impl Row {
    fn parse(line: &str) -> Option<Self> {
        let [value, description, reference] = cells(line).try_into().ok()?;
        let (first, last) = value.split_once('-').unwrap_or((&value, &value));
        let (first, last) = (first.parse().ok()?, last.parse().ok()?);
        Some(Self { first, last, description, reference })
    }

    fn is_assigned(&self) -> bool {
        self.description != "Unassigned"
    }

    /// The phrase, and what the registry remarks in brackets after it.
    fn phrase_and_remark(&self) -> (&str, Option<&str>) {
        let description = self.description.as_str();
        description
            .strip_suffix(')')
            .and_then(|text| text.split_once(" ("))
            .map_or((description, None), |(phrase, remark)| (phrase, Some(remark)))
    }

    /// The first reference, in the words of [`Section::title`]; the
    /// registry gives sections for RFC 9110 only.
    fn document_and_section(&self) -> Option<(String, Option<&str>)> {
        let text = self.reference.strip_prefix('[')?.split(']').next()?;
        let (document, section) = match text.split_once(", Section ") {
            Some((document, section)) => (document, Some(section)),
            None => (text, None),
        };
        let document = match document.strip_prefix("RFC") {
            Some(number) => format!("RFC {number}"),
            // The registry cites one revision, the catalogue the draft as such.
            None => document
                .trim_end_matches(|c: char| c.is_ascii_digit() || c == '-')
                .into(),
        };
        Some((document, section))
    }
}

/// The cells of a line of CSV, whose commas count outside quotation marks only.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        match (c, cells.last_mut()) {
            ('"', _) => quoted = !quoted,
            (',', _) if !quoted => cells.push(String::new()),
            (_, Some(cell)) => cell.push(c),
            (_, None) => {}
        }
    }
    cells
}

/// The rows in the order of the file; a line that cannot be read is a `None`.
fn rows() -> impl Iterator<Item = Option<Row>> {
    REGISTRY.lines().skip(1).map(Row::parse)
}

/// The assigned rows, each with its entry in the catalogue if there is one.
fn assigned() -> impl Iterator<Item = (Row, Option<&'static Entry>)> {
    rows().flatten().filter(Row::is_assigned).map(|row| {
        let entry = Code::new(row.first).and_then(catalog::entry);
        (row, entry)
    })
}

fn registered() -> impl Iterator<Item = &'static Entry> {
    catalog::entries().filter(|entry| entry.registration.is_registered())
}

fn numbers<'a>(entries: impl Iterator<Item = &'a Entry>) -> Vec<u16> {
    entries.map(|entry| entry.code.get()).collect()
}

#[test]
fn the_copy_of_the_registry_covers_100_to_599_without_a_gap() {
    let mut next = 100;
    for (index, row) in rows().enumerate() {
        let row = row.unwrap_or_else(|| panic!("line {} cannot be read", index + 2));
        assert_eq!(row.first, next);
        assert!(row.last == row.first || !row.is_assigned(), "{next}");
        next = row.last + 1;
    }
    assert_eq!(next, 600);
}

#[test]
fn the_registered_entries_are_the_assigned_rows_of_the_registry() {
    let assigned: Vec<u16> = assigned().map(|(row, _)| row.first).collect();
    assert_eq!(numbers(registered()), assigned);
    assert_eq!(assigned.len(), 64);
}

#[test]
fn every_registered_phrase_is_that_of_the_registry() {
    for (row, entry) in assigned() {
        let entry = entry.expect("an entry");
        if row.description == "(Unused)" {
            // "(Unused)" is a remark, not a phrase to send: the entry has the one
            // that the number is known by.
            assert_eq!(entry.registration, Registration::Unused, "{}", entry.code);
            assert_eq!(entry.aliases, ["(Unused)"], "{}", entry.code);
            assert_ne!(entry.phrase, "(Unused)", "{}", entry.code);
        } else {
            assert_eq!(entry.phrase, row.phrase_and_remark().0);
        }
    }
}

#[test]
fn every_remark_of_the_registry_is_the_registration_of_the_entry() {
    for (row, entry) in assigned() {
        let entry = entry.expect("an entry");
        let registration = match row.phrase_and_remark().1 {
            _ if row.description == "(Unused)" => Registration::Unused,
            // Only its specification calls it deprecated, not the registry.
            None if row.first == 305 => Registration::Deprecated,
            None => Registration::Permanent,
            Some("OBSOLETED") => Registration::Obsoleted,
            Some(remark) if remark.starts_with("TEMPORARY - ") => {
                Registration::Temporary
            }
            Some(remark) => panic!("{}: nothing known of {remark:?}", entry.code),
        };
        assert_eq!(entry.registration, registration, "{}", entry.code);
    }
}

#[test]
fn every_reference_of_the_registry_is_the_specification_of_the_entry() {
    for (row, entry) in assigned() {
        let entry = entry.expect("an entry");
        let title = entry.specification.expect("a specification").title;
        let (document, section) = row.document_and_section().expect("a reference");
        match section {
            Some(section) => assert_eq!(title, format!("{document} section {section}")),
            None if document.starts_with("RFC ") => {
                assert!(title.starts_with(&format!("{document} section ")), "{title}");
            }
            None => assert_eq!(title, document),
        }
    }
}

#[test]
fn every_address_leads_to_the_section_in_the_title() {
    for entry in registered() {
        let specification = entry.specification.expect("a specification");
        let address = match specification.title.strip_prefix("RFC ") {
            Some(title) => {
                let (number, section) =
                    title.split_once(" section ").expect("a section");
                format!(
                    "https://www.rfc-editor.org/rfc/rfc{number}.html#section-{section}"
                )
            }
            None => {
                format!("https://datatracker.ietf.org/doc/{}/", specification.title)
            }
        };
        assert_eq!(specification.url, address);
    }
}

#[test]
fn vendors_use_34_numbers_that_the_registry_leaves_unassigned() {
    let vendors: Vec<_> = catalog::entries()
        .filter(|entry| !entry.registration.is_registered())
        .collect();
    assert_eq!(vendors.len(), 34);
    for entry in vendors {
        let number = entry.code.get();
        let row = rows().flatten().find(|row| (row.first..=row.last).contains(&number));
        assert!(row.is_none_or(|row| !row.is_assigned()), "{number}");
        assert_eq!(entry.specification, None, "{number}");
    }
}

#[test]
fn a_number_with_two_vendors_has_the_phrase_of_the_second_as_alias() {
    let mut shared = Vec::new();
    for entry in catalog::entries() {
        if let Registration::Vendor(names) = entry.registration {
            assert_eq!(names.len(), entry.aliases.len() + 1, "{}", entry.code);
            if names.len() > 1 {
                shared.push(entry.code.get());
            }
        }
    }
    assert_eq!(shared, [420, 499, 530]);
}

#[test]
fn numbers_that_stay_in_servers_and_their_logs_are_marked() {
    let unseen = catalog::entries().filter(|entry| !entry.seen_by_clients);
    assert_eq!(numbers(unseen), [444, 460, 494, 495, 496, 497]);
}

#[test]
fn codes_ascend_first_the_registered_then_the_vendors() {
    let order = |entry: &Entry| (!entry.registration.is_registered(), entry.code);
    assert!(catalog::entries().is_sorted_by(|a, b| order(a) < order(b)));
}

#[test]
fn every_code_has_one_entry_and_it_is_found_by_code_and_by_class() {
    let codes: BTreeSet<Code> = catalog::entries().map(|entry| entry.code).collect();
    assert_eq!(codes.len(), catalog::entries().count());
    for entry in catalog::entries() {
        assert_eq!(catalog::entry(entry.code), Some(entry));
    }
    for class in Class::ALL {
        assert!(catalog::entries_of(class).all(|entry| entry.code.class() == class));
    }
    let by_class = Class::ALL.into_iter().flat_map(catalog::entries_of).count();
    assert_eq!(by_class, codes.len());
}

#[test]
fn related_codes_exist_and_are_others_each_named_once() {
    for entry in catalog::entries() {
        let number = entry.code.get();
        assert!(!entry.related.is_empty(), "{number} has none");
        let distinct: BTreeSet<&u16> = entry.related.iter().collect();
        assert_eq!(distinct.len(), entry.related.len(), "{number}");
        for related in entry.related {
            assert_ne!(*related, number);
            let known = Code::new(*related).and_then(catalog::entry);
            assert!(known.is_some(), "{number} names {related}");
        }
    }
}

#[test]
fn every_meaning_is_one_short_sentence_and_no_two_are_alike() {
    let mut seen = BTreeSet::new();
    for Entry { code, meaning, .. } in catalog::entries() {
        let inside =
            meaning.strip_suffix('.').unwrap_or_else(|| panic!("{code}: no stop"));
        assert!(!inside.ends_with('.'), "{code}");
        assert!(inside.starts_with(|c: char| c.is_ascii_uppercase()), "{code}");
        for end in [". ", "! ", "? "] {
            assert!(!inside.contains(end), "{code}: two sentences");
        }
        assert!(meaning.chars().count() <= 110, "{code}: too long");
        assert!(seen.insert(meaning), "{code}: said before");
    }
}

#[test]
fn every_phrase_fits_on_a_status_line() {
    for Entry { code, phrase, aliases, .. } in catalog::entries() {
        for text in [phrase].into_iter().chain(*aliases) {
            assert!(!text.is_empty(), "{code}");
            assert!(text.chars().all(|c| c == ' ' || c.is_ascii_graphic()), "{code}");
        }
        assert!(!aliases.contains(phrase), "{code}");
    }
}

#[test]
fn responses_without_content_are_those_of_rfc_9110() {
    // Sections 15.2, 15.3.5, 15.3.6 and 15.4.5.
    let bare = catalog::entries().filter(|entry| !entry.allows_content);
    assert_eq!(numbers(bare), [100, 101, 102, 103, 104, 204, 205, 304]);
}

#[test]
fn a_response_without_content_has_no_length_but_in_205_and_304() {
    for entry in catalog::entries() {
        // RFC 9110 section 8.6 forbids the field in 1xx and 204. A 205 says with it
        // that nothing follows, a 304 how long the stored content is.
        let bare = !entry.allows_content && !matches!(entry.code.get(), 205 | 304);
        for name in ["Content-Length", "Transfer-Encoding"] {
            assert_eq!(entry.forbidden.contains(&name), bare, "{}: {name}", entry.code);
        }
    }
}

#[test]
fn no_field_is_both_asked_for_and_forbidden_or_named_twice() {
    for entry in catalog::entries() {
        let fields = [entry.required, entry.recommended, entry.forbidden].concat();
        let distinct: BTreeSet<_> =
            fields.iter().map(|name| name.to_ascii_lowercase()).collect();
        assert_eq!(distinct.len(), fields.len(), "{}", entry.code);
        assert!(
            fields.iter().all(|name| http_status::is_token(name)),
            "{}",
            entry.code
        );
    }
}

#[test]
fn responses_that_must_not_be_stored_are_those_of_rfc_6585() {
    let never = catalog::entries().filter(|entry| entry.caching == Caching::Never);
    assert_eq!(numbers(never), [428, 429, 431, 511]);
}

#[test]
fn responses_cacheable_by_a_guess_are_those_of_rfc_9110_and_451() {
    // RFC 9110 section 15.1, which has 308 since RFC 7538 was merged into it, and
    // RFC 7725 section 3.
    let guessed =
        catalog::entries().filter(|entry| entry.caching == Caching::Heuristic);
    assert_eq!(
        numbers(guessed),
        [200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 451, 501]
    );
}
