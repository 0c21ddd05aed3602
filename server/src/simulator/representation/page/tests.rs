use base64::{Engine as _, prelude::BASE64_STANDARD};
use http_status::{Ask, Chance, Limits, Request, plan};
use sha2::{Digest as _, Sha256};

use super::*;

#[test]
fn the_policy_of_a_page_allows_its_style_sheet_and_no_other() {
    let ask = Ask::from_query("404", "format=html").unwrap();
    let request = Request::get("http://lab.example");
    let plan = plan(&ask, &request, &Limits::default(), Chance::new(0)).unwrap();
    let hash = BASE64_STANDARD.encode(Sha256::digest(STYLE));
    let policy = format!("default-src 'none'; style-src 'sha256-{hash}'; sandbox");
    assert_eq!(plan.fields.text("Content-Security-Policy"), Some(&*policy));
}

#[test]
fn the_style_sheet_loads_nothing_and_stays_in_its_element() {
    for text in ["</", "url(", "@import", "http", "&"] {
        assert!(!STYLE.contains(text), "{text}");
    }
}

/// Names and values of the custom properties of a style sheet.
fn properties(style: &str) -> Vec<(&str, String)> {
    let declarations = style.split(['{', '}', ';']).map(str::trim);
    let custom = declarations.filter(|text| text.starts_with("--"));
    let pairs = custom.filter_map(|text| text.split_once(':'));
    let words = |value: &str| value.split_whitespace().collect::<Vec<_>>().join(" ");
    pairs.map(|(name, value)| (name, words(value))).collect()
}

#[test]
fn colours_and_faces_are_those_of_the_site() {
    let site = properties(include_str!("../../../../../style/00-tokens.css"));
    let own = properties(STYLE);
    assert!(own.len() > 12, "{own:?}");
    let others: Vec<_> = own.iter().filter(|own| !site.contains(own)).collect();
    assert!(others.is_empty(), "{others:?}");
}

#[test]
fn the_link_to_json_is_the_same_url_otherwise() {
    for (url, expected) in [
        ("http://a/api/status/404", "http://a/api/status/404?format=json"),
        ("http://a/b?format=html", "http://a/b?format=json"),
        ("http://a/b?x=%26&form%61t=html&&y?", "http://a/b?x=%26&y?&format=json"),
        ("http://a/b?%ff&format", "http://a/b?%ff&format=json"),
    ] {
        assert_eq!(as_json(url), expected, "{url}");
    }
}
