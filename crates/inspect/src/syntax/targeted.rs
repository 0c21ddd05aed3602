//! `CDN-Cache-Control` and its like: a dictionary of directives (RFC 9213
//! section 2.1).

use sfv::{BareItem, Dictionary, ListEntry, Parser};

use super::{
    cache_control::{FIELDS, PLAIN, SECONDS},
    lists,
};
use crate::{FieldLine, Fields};

/// The fields that a cache of some kind is known to obey instead of
/// `Cache-Control`; the ending of a name alone makes none.
pub(crate) const NAMES: [&str; 4] = [
    "CDN-Cache-Control",
    "Cloudflare-CDN-Cache-Control",
    "Netlify-CDN-Cache-Control",
    "Vercel-CDN-Cache-Control",
];

/// Those of [`NAMES`] that are there, each with its value.
pub(crate) fn values(fields: &Fields) -> Vec<(&'static str, String)> {
    const ENDING: &str = "CDN-Cache-Control";
    let is_like = |line: &FieldLine| {
        let start = line.name.len().checked_sub(ENDING.len());
        let ending = start.and_then(|start| line.name.get(start..));
        ending.is_some_and(|ending| ending.eq_ignore_ascii_case(ENDING))
    };
    if !fields.0.iter().any(is_like) {
        return Vec::new();
    }
    let value = |name| Some((name, lists::short_value(fields, name)?));
    NAMES.into_iter().filter_map(value).collect()
}

/// Reads the value of all lines together; nothing where it is not a dictionary.
pub(crate) fn parse(value: &str) -> Option<Dictionary> {
    Parser::new(value).parse().ok()
}

/// The first directive whose argument has a type that it must not have, and the
/// type it should have.
pub(crate) fn wrong_type(directives: &Dictionary) -> Option<(&str, &'static str)> {
    directives.iter().find_map(|(key, entry)| {
        let key = key.as_str();
        let item = match entry {
            ListEntry::Item(item) => Some(&item.bare_item),
            ListEntry::InnerList(_) => None,
        };
        let is_true = matches!(item, Some(BareItem::Boolean(true)));
        let is_text = matches!(item, Some(BareItem::String(_)));
        let is_count =
            matches!(item, Some(BareItem::Integer(number)) if i64::from(*number) >= 0);
        if SECONDS.contains(&key) && !is_count {
            return Some((key, "a number of seconds"));
        }
        if PLAIN.contains(&key) && !is_true {
            return Some((key, "no argument"));
        }
        let is_bad = FIELDS.contains(&key) && !is_true && !is_text;
        is_bad.then_some((key, "no argument or a quoted list of fields"))
    })
}

/// What the directives tell a cache that obeys them, in a few words.
pub(crate) fn meaning(directives: &Dictionary) -> String {
    let has = |key: &str| {
        matches!(directives.get(key), Some(ListEntry::Item(item))
            if matches!(item.bare_item, BareItem::Boolean(true)))
    };
    let seconds = |key: &str| match directives.get(key) {
        Some(ListEntry::Item(item)) => match item.bare_item {
            BareItem::Integer(number) => u64::try_from(i64::from(number)).ok(),
            _ => None,
        },
        _ => None,
    };
    if has("no-store") {
        return "must not store the response".to_owned();
    }
    if has("private") {
        return "must leave the response to browsers".to_owned();
    }
    if has("no-cache") {
        return "must validate the response before each reuse".to_owned();
    }
    match seconds("s-maxage").or_else(|| seconds("max-age")) {
        Some(seconds) => {
            format!("may reuse the response for {}", crate::cache::duration(seconds))
        }
        None => "gets no lifetime for the response".to_owned(),
    }
}
