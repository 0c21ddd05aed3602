//! Choosing a representation by `Accept` (RFC 9110 section 12.5.1).

use crate::{Class, Code, Format, Request};

/// The representation that the request prefers; JSON where it prefers nothing
/// that we have, because a simulator must not answer 406 by itself.
pub(crate) fn choose(request: &Request<'_>, code: Code) -> Format {
    let error = matches!(code.class(), Class::ClientError | Class::ServerError);
    let ranges: Vec<_> = request
        .values("Accept")
        .flat_map(|value| value.split(','))
        .filter_map(Range::parse)
        .collect();
    let mut best = (Format::Json, 0);
    for format in Format::ALL {
        if format == Format::Problem && !error {
            continue;
        }
        let quality = format.media_type().map_or(0, |name| quality(&ranges, name));
        if quality > best.1 {
            best = (format, quality);
        }
    }
    best.0
}

/// Whether `Accept` wants a page for reading: it names HTML or XHTML, and gives it no
/// less weight than JSON. A wildcard alone names nothing.
///
/// ```
/// use http_status::prefers_html;
///
/// assert!(prefers_html(["text/html,application/xhtml+xml,*/*;q=0.8"]));
/// assert!(!prefers_html(["*/*"]));
/// assert!(!prefers_html([]));
/// ```
pub fn prefers_html<'a>(values: impl IntoIterator<Item = &'a str>) -> bool {
    let ranges = values.into_iter().flat_map(|value| value.split(','));
    let ranges: Vec<_> = ranges.filter_map(Range::parse).collect();
    let html = [("text", "html"), ("application", "xhtml+xml")];
    let is_html = |range: &&Range<'_>| {
        html.iter().any(|(main, sub)| range.specificity(main, sub) == Some(NAMED))
    };
    let html = ranges.iter().filter(is_html).map(|range| range.quality).max();
    let json = ["application/json", "application/problem+json"];
    let json = json.into_iter().map(|name| quality(&ranges, name)).max();
    html.is_some_and(|html| html > 0 && Some(html) >= json)
}

/// How closely a range names a media type when it has no wildcard.
const NAMED: u8 = 2;

/// A media range with its weight in thousandths.
struct Range<'a> {
    main: &'a str,
    sub: &'a str,
    quality: u16,
}

impl<'a> Range<'a> {
    fn parse(text: &'a str) -> Option<Self> {
        let mut parts = text.split(';').map(str::trim);
        let (main, sub) = parts.next()?.split_once('/')?;
        for part in parts {
            let (name, value) = part.split_once('=')?;
            match name.trim() {
                "q" | "Q" => {
                    return Some(Self { main, sub, quality: weight(value.trim())? });
                }
                // Our texts are UTF-8; none has any other parameter.
                name if name.eq_ignore_ascii_case("charset")
                    && value.trim_matches('"').eq_ignore_ascii_case("utf-8") => {}
                _ => return None,
            }
        }
        Some(Self { main, sub, quality: 1000 })
    }

    /// How closely it names the media type; nothing where it does not.
    fn specificity(&self, main: &str, sub: &str) -> Option<u8> {
        match (self.main, self.sub) {
            ("*", "*") => Some(0),
            (m, "*") if m.eq_ignore_ascii_case(main) => Some(1),
            (m, s) if m.eq_ignore_ascii_case(main) && s.eq_ignore_ascii_case(sub) => {
                Some(NAMED)
            }
            _ => None,
        }
    }
}

/// The weight of the closest range.
fn quality(ranges: &[Range<'_>], media_type: &str) -> u16 {
    let essence = media_type.split(';').next().unwrap_or_default();
    let Some((main, sub)) = essence.split_once('/') else { return 0 };
    ranges
        .iter()
        .filter_map(|range| Some((range.specificity(main, sub)?, range.quality)))
        .max_by_key(|(specificity, _)| *specificity)
        .map_or(0, |(_, quality)| quality)
}

/// A weight in thousandths, `0.5` being 500; nothing where the text is none (RFC 9110
/// section 12.4.2).
///
/// ```
/// assert_eq!(http_status::weight("0.25"), Some(250));
/// assert_eq!(http_status::weight("1.5"), None);
/// ```
pub fn weight(text: &str) -> Option<u16> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    if part.len() > 3 || !part.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    match whole {
        "0" => format!("{part:0<3}").parse().ok(),
        "1" if part.bytes().all(|b| b == b'0') => Some(1000),
        _ => None,
    }
}
