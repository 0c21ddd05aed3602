//! What must hold of the texts about fields.

use std::collections::BTreeSet;

use http_status::{
    Ask, Chance, Code, Limits, Request, catalog,
    field_policy::{self, ALLOWED, REFUSED},
    plan, query,
};
use inspect::RULES;

use super::*;

/// Who may set a field.
const SETTERS: [&str; 5] = ["origin server", "gateway", "proxy", "cache", "any"];

/// The longest sentence about a field, in characters.
const LONGEST: usize = 140;

/// Where fields are defined.
const PLACES: [&str; 20] = [
    "https://datatracker.ietf.org/doc/draft-",
    "https://cheatsheetseries.owasp.org/cheatsheets/",
    "https://developers.cloudflare.com/cache/",
    "https://docs.oasis-open.org/odata/",
    "https://fetch.spec.whatwg.org/#",
    "https://html.spec.whatwg.org/multipage/",
    "https://nginx.org/en/docs/",
    "https://patcg-individual-drafts.github.io/topics/",
    "https://privacycg.github.io/storage-access-headers/",
    "https://tc39.es/ecma426/",
    "https://w3c-fedid.github.io/login-status/",
    "https://w3c.github.io/webappsec-",
    "https://wicg.github.io/",
    "https://www.rfc-editor.org/rfc/rfc",
    "https://www.w3.org/TR/2018/WD-reporting-1-20180925/",
    "https://www.w3.org/TR/CSP3/",
    "https://www.w3.org/TR/P3P/",
    "https://www.w3.org/TR/edge-arch/",
    "https://www.w3.org/TR/ldp/",
    "https://www.w3.org/TR/",
];

fn texts() -> impl Iterator<Item = (String, &'static str)> {
    let files = FILES.get_dir("fields").unwrap().files();
    files.map(|f| (f.path().display().to_string(), f.contents_utf8().unwrap()))
}

#[test]
fn every_file_is_read_whole() {
    assert_eq!(field_groups().len(), texts().count());
    let headings = texts().map(|(_, text)| text.matches("\n## ").count());
    assert_eq!(fields().count(), headings.sum::<usize>());
    assert!(fields().count() >= 125, "{}", fields().count());
    for (path, text) in texts() {
        let facts = text.lines().filter(|line| line.starts_with("- "));
        for fact in facts {
            let is_known = ["Set by: ", "Specification: ", "Example: ", "Rules: "]
                .iter()
                .any(|name| fact[2..].starts_with(name));
            assert!(is_known, "{path}: {fact}");
        }
    }
}

#[test]
fn names_are_unique_and_in_order() {
    let mut seen = BTreeSet::new();
    for group in field_groups() {
        let names: Vec<_> = group.fields.iter().map(FieldText::id).collect();
        assert!(names.is_sorted(), "{}: {names:?}", group.id);
        for field in &group.fields {
            assert!(http_status::is_token(field.name), "{}", field.name);
            assert!(seen.insert(field.id()), "{} stands twice", field.name);
            assert_eq!(
                super::field(&field.name.to_uppercase()).unwrap().name,
                field.name
            );
        }
    }
    let ids: BTreeSet<_> = field_groups().iter().map(|group| group.id).collect();
    assert_eq!(ids.len(), field_groups().len());
}

#[test]
fn every_text_is_made_of_sentences() {
    for field in fields() {
        let name = field.name;
        let summary = markdown::plain_text(field.summary);
        assert!(summary.ends_with('.') && !summary.contains('\n'), "{name}: {summary}");
        assert!(!summary.contains(". "), "{name}: more than one sentence: {summary}");
        assert!(summary.chars().count() <= LONGEST, "{name}: {summary}");
        let details = markdown::plain_text(field.details);
        assert!(details.is_empty() || details.ends_with('.'), "{name}: {details}");
        assert!(details.matches(". ").count() < 3, "{name}: {details}");
        for setter in &field.set_by {
            assert!(SETTERS.contains(setter), "{name}: set by {setter}");
        }
    }
    for group in field_groups() {
        assert!(group.about.ends_with('.'), "{}", group.id);
    }
}

#[test]
fn every_specification_has_an_address() {
    for field in fields() {
        let Some(Definition { title, url }) = &field.specification else { continue };
        assert!(!title.is_empty() && !url.contains(' '), "{}: {url}", field.name);
        assert!(
            PLACES.iter().any(|place| url.starts_with(place)),
            "{}: {url}",
            field.name
        );
    }
}

/// Names of the field policy that no text is about, and why.
const WITHOUT_TEXT: &[(&str, &str)] = &[
    (
        "only requests have them",
        "CalDAV-Timezones HTTP2-Settings Isolation Label OData-Isolation \
         OData-MaxVersion Position Repeatability-Client-ID Repeatability-First-Sent \
         Repeatability-Request-ID TE",
    ),
    (
        "of drafts, trials and extensions that were given up",
        "Avail-Language C-Ext C-Man C-Opt C-PEP C-PEP-Info IdP-SignIn-Status Meter \
         Origin-Isolation Origin-Policy Proxy-Instruction Sec-Redemption-Record \
         SetProfile Variants X-Allow-FLEDGE X-Auto-Login",
    ),
    ("reserved, because `Connection: close` would clash with it", "Close"),
    (
        "what they say in a response is not known well enough to be explained",
        "Allow-Cross-Origin-Event-Reporting Allow-Fenced-Frame-Automatic-Beacons \
         AMP-Cache-Transform Configuration-Context Connection-Allowlist \
         CTA-Common-Access-Token Set-Txn Signed-Headers",
    ),
];

#[test]
fn every_field_that_is_named_elsewhere_has_a_text() {
    let mut named = BTreeSet::new();
    for entry in catalog::entries() {
        let lists = [entry.required, entry.recommended, entry.forbidden];
        named.extend(lists.into_iter().flatten().map(ToString::to_string));
    }
    let request = Request::get("http://lab.example");
    for code in (100..=999).filter_map(Code::new) {
        let ask = Ask::from_query(&code.to_string(), "").unwrap();
        let plan = plan(&ask, &request, &Limits::default(), Chance::new(0)).unwrap();
        named.extend(plan.fields.iter().map(|field| field.name.to_string()));
        let interim = plan.interim.iter().flat_map(|interim| &interim.fields);
        named.extend(interim.map(|(name, _)| (*name).to_owned()));
    }
    let of_responses = ALLOWED
        .iter()
        .filter(|(why, _)| {
            !why.starts_with("sent by clients")
                && !why.starts_with("obsolete or reserved")
        })
        .map(|(_, names)| *names);
    let policy = of_responses.chain(REFUSED.iter().map(|row| row.names));
    let policy = policy.flat_map(|names| names.split(' ')).filter(|n| !n.contains('*'));
    let left_out: BTreeSet<_> =
        WITHOUT_TEXT.iter().flat_map(|(_, names)| names.split(' ')).collect();
    named.extend(policy.filter(|name| !left_out.contains(name)).map(str::to_owned));
    let missing: Vec<_> = named.iter().filter(|name| field(name).is_none()).collect();
    assert!(missing.is_empty(), "{missing:?}");
    let needless: Vec<_> =
        left_out.iter().filter(|name| field(name).is_some()).collect();
    assert!(needless.is_empty(), "{needless:?}");
}

#[test]
fn every_rule_that_is_listed_exists_and_most_rules_are_about_a_field() {
    for (path, text) in texts() {
        for patterns in text.lines().filter_map(|line| line.strip_prefix("- Rules: ")) {
            for pattern in patterns.split(", ") {
                let id = pattern.trim_matches('`');
                let is_met = RULES.iter().any(|rule| match id.strip_suffix('*') {
                    Some(start) => rule.id.starts_with(start),
                    None => rule.id == id,
                });
                assert!(is_met, "{path}: no rule is {id}");
            }
        }
    }
    let with_field: BTreeSet<_> =
        fields().flat_map(FieldText::rules).map(|rule| rule.id).collect();
    let others: Vec<_> = RULES
        .iter()
        .map(|rule| rule.id)
        .filter(|id| !with_field.contains(id))
        .collect();
    insta::assert_snapshot!("rules_about_no_field", others.join("\n"));
}

#[test]
fn rules_are_found_by_their_texts_their_ids_and_what_they_find() {
    let rules = |name| field(name).unwrap().rules().map(|r| r.id).collect::<Vec<_>>();
    // It is listed.
    assert!(rules("Set-Cookie").contains(&"cookie-nameless"));
    // It is named, and its example has no fault.
    assert_eq!(rules("Age")[0], "age-malformed");
    // The rule has a table of names, and finds the example.
    assert_eq!(rules("Content-MD5"), ["field-obsolete"]);
    assert_eq!(rules("X-Generator"), ["implementation-leak"]);
    assert_eq!(rules("Xkey"), [""; 0]);
}

#[test]
fn the_simulator_takes_every_example_or_says_why_not() {
    let mut refused = Vec::new();
    for field in fields() {
        let line = format!("{}: {}", field.name, field.example);
        let asked = Ask::from_query("200", &query::encode([("header", &*line)]));
        let is_refused = field_policy::refusal(field.name).is_some();
        if is_refused != asked.is_err() {
            refused.push(format!("{line}: {asked:?}"));
        }
    }
    assert_eq!(refused, [""; 0]);
}
