//! The media type of a text, by how it begins.

/// The media types to choose from.
#[cfg(feature = "ssr")]
pub(crate) const MEDIA_TYPES: [&str; 8] = [
    "text/plain; charset=utf-8",
    "text/html; charset=utf-8",
    "text/css",
    "text/csv",
    JSON,
    "application/problem+json",
    XML,
    "application/octet-stream",
];

const HTML: &str = "text/html; charset=utf-8";
const JSON: &str = "application/json";
const XML: &str = "application/xml";

/// The media type of content that somebody types; nothing where it is plain text, which
/// is what the service sends it as.
pub(crate) fn media_type_of(text: &str) -> Option<&'static str> {
    let text = text.trim();
    let starts = |start: &str| {
        text.get(..start.len()).is_some_and(|own| own.eq_ignore_ascii_case(start))
    };
    let is_within = |open: char, close: char| {
        text.len() > 1 && text.starts_with(open) && text.ends_with(close)
    };
    if starts("<!doctype html") || starts("<html") || starts("<body") || starts("<p>") {
        Some(HTML)
    } else if is_within('<', '>') {
        Some(XML)
    } else if is_within('{', '}') || is_within('[', ']') {
        Some(JSON)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_media_type_is_guessed_by_the_first_and_the_last_of_a_text() {
        for (text, guess) in [
            ("", None),
            ("Back in five minutes.", None),
            ("{", None),
            ("{\"a\": 1}", Some(JSON)),
            ("\n [1,\n 2] \n", Some(JSON)),
            ("[note] see below", None),
            ("<!DOCTYPE html><p>Sorry", Some(HTML)),
            ("<HTML>", Some(HTML)),
            ("<?xml version=\"1.0\"?><a/>", Some(XML)),
            ("<a>b</a>", Some(XML)),
            ("< less", None),
            ("é{}", None),
        ] {
            assert_eq!(media_type_of(text), guess, "{text}");
        }
    }
}
