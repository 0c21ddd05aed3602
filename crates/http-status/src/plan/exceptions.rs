//! The fields of the codes that need more than the default, one row for each code.

use std::borrow::Cow;

use super::Value;
use crate::{
    Code, Request,
    range::{parse, unsatisfiable_length},
};

/// Where our redirects lead unless the ask says otherwise: whoever follows ends
/// at a 200 that says so.
const TARGET: &str = "/api/status/200";

/// Makes the value of a field for a request.
type Make = fn(&Request<'_>) -> Value;

const LOCATION: (&str, Make) =
    ("Location", |request| Value::Text(below(request.base_path, "", TARGET)));
const RETRY_AFTER: (&str, Make) = ("Retry-After", |_| Value::Text("5".into()));
const ETAG: (&str, Make) = ("ETag", |_| Value::Text(VALIDATOR.into()));
const VALIDATOR: &str = "W/\"statuslab\"";
const UPGRADE: (&str, Make) = ("Upgrade", |_| Value::Text("websocket".into()));
const CONNECTION_UPGRADE: (&str, Make) =
    ("Connection", |_| Value::Text("upgrade".into()));
const CHALLENGE: Make = |_| Value::Text("Bearer realm=\"simulator\"".into());

/// Code, and the fields that it has besides those of every response.
const EXCEPTIONS: &[(u16, &[(&str, Make)])] = &[
    (101, &[UPGRADE, CONNECTION_UPGRADE]),
    (200, &[ETAG]),
    (201, &[LOCATION, ETAG]),
    (204, &[ETAG]),
    (
        206,
        &[
            ("Content-Range", |_| Value::ContentRange),
            ("Accept-Ranges", |_| Value::Text("bytes".into())),
            ETAG,
        ],
    ),
    (226, &[ETAG]),
    (300, &[LOCATION]),
    (301, &[LOCATION]),
    (302, &[LOCATION]),
    (303, &[LOCATION]),
    (304, &[("ETag", current_validator)]),
    (307, &[LOCATION]),
    (308, &[LOCATION]),
    (401, &[("WWW-Authenticate", CHALLENGE)]),
    (405, &[("Allow", other_methods)]),
    (407, &[("Proxy-Authenticate", CHALLENGE)]),
    (408, &[("Connection", |_| Value::Text("close".into()))]),
    (412, &[ETAG]),
    (415, &[("Accept", |_| Value::Text("application/json".into()))]),
    (416, &[("Content-Range", unsatisfied_range)]),
    (426, &[UPGRADE, CONNECTION_UPGRADE]),
    (428, &[ETAG]),
    (429, &[RETRY_AFTER]),
    (
        451,
        &[("Link", |request| {
            let rest = "/codes/451>; rel=\"blocked-by\"";
            Value::Text(below(request.base_path, "<", rest))
        })],
    ),
    (503, &[RETRY_AFTER]),
];

/// The row of a code, as fields for this request.
pub(super) fn fields_of(
    code: Code,
    request: &Request<'_>,
) -> impl Iterator<Item = (&'static str, Value)> {
    let row = EXCEPTIONS.iter().find(|(number, _)| *number == code.get());
    let fields = row.map_or(&[][..], |(_, fields)| *fields);
    fields.iter().map(|(name, make)| (*name, make(request)))
}

/// The fields of an interim response.
pub(super) fn interim_fields(
    code: Code,
    request: &Request<'_>,
) -> Vec<(&'static str, Cow<'static, str>)> {
    let base = request.base_path;
    match code.get() {
        103 => {
            let rest = "/api/codes>; rel=\"preload\"; as=\"fetch\"";
            vec![("Link", below(base, "<", rest))]
        }
        104 => vec![("Location", below(base, "", TARGET))],
        _ => Vec::new(),
    }
}

/// A path of the service below its base path, with what stands before it.
fn below(base: &str, before: &str, path: &'static str) -> Cow<'static, str> {
    if base.is_empty() && before.is_empty() {
        return path.into();
    }
    [before, base, path].concat().into()
}

/// A 304 says that the copy named by `If-None-Match` is current (RFC 9110
/// section 15.4.5), so it repeats that validator; a 200 would have had it.
fn current_validator(request: &Request<'_>) -> Value {
    let named = request.field("If-None-Match").and_then(first_entity_tag);
    Value::Text(named.map_or(VALIDATOR.into(), |tag| tag.to_owned().into()))
}

/// The first entity tag of a list (RFC 9110 section 8.8.3).
fn first_entity_tag(list: &str) -> Option<&str> {
    let list = list.trim_start();
    let (opaque, prefix) = match list.strip_prefix("W/") {
        Some(rest) => (rest, 2),
        None => (list, 0),
    };
    let length = opaque.strip_prefix('"')?.find('"')?;
    let tag = list.get(..prefix + length + 2)?;
    tag.bytes().all(|b| b.is_ascii_graphic()).then_some(tag)
}

/// Methods other than the one that was refused (RFC 9110 section 10.2.1).
fn other_methods(request: &Request<'_>) -> Value {
    let refused = matches!(request.method, "GET" | "HEAD");
    Value::Text(if refused { "POST" } else { "GET, HEAD" }.into())
}

/// A complete length that no range of the request reaches (RFC 9110 section
/// 14.4).
fn unsatisfied_range(request: &Request<'_>) -> Value {
    const USUAL: u64 = 1000;
    let ranges = parse(request.field("Range").unwrap_or_default());
    Value::Text(format!("bytes */{}", unsatisfiable_length(&ranges, USUAL)).into())
}
