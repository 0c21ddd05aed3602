//! Reads other JSON: what Firefox copies from its panel of headers, and maps of
//! fields as programs print and return them.

use http_status::is_token;

use super::{
    json::{Value, array, line_of, object, string, values},
    lines::{Line, trim},
    start_line::bare_status,
};
use crate::{
    Exchange, FieldLine, Fields, Oddity, OddityKind, RequestHead, ResponseHead,
};

/// The exchange that the objects of a text tell of together.
pub(super) fn read(text: &str, lines: &[Line<'_>]) -> Vec<Exchange> {
    let (mut head, mut request) = (ResponseHead::default(), RequestHead::default());
    for value in values(text) {
        for (name, value) in object(value).unwrap_or_default() {
            take(&name, value, &mut head, &mut request, lines);
        }
    }
    if head.fields.0.is_empty() {
        head.fields = values(text).next().map(|v| map(v, lines)).unwrap_or_default();
        if !head.fields.0.iter().any(|line| super::table::is_known(&line.name)) {
            return Vec::new();
        }
    }
    head.fields.0.sort_by_key(|line| line.line);
    let is_known = !request.method.is_empty() || request.fields.is_some();
    let oddity = Oddity {
        kind: OddityKind::NoStatusLine,
        line: head.fields.0.first().map_or(1, |line| line.line),
        text: head.fields.0.first().map(|line| line.name.clone()).unwrap_or_default(),
    };
    let has_status = !head.status.text.is_empty();
    vec![Exchange {
        request: is_known.then_some(request),
        response: Some(head),
        oddities: if has_status { Vec::new() } else { vec![oddity] },
        ..Exchange::default()
    }]
}

fn take(
    name: &str,
    value: Value<'_>,
    head: &mut ResponseHead,
    request: &mut RequestHead,
    lines: &[Line<'_>],
) {
    match name {
        "Status" | "status" | "statusCode" | "status_code" => {
            if let Some(status) = bare_status(value.get().trim_matches('"')) {
                head.status = status;
                head.line = line_of(value.get(), lines);
            }
        }
        "Version" => {
            let version = string(value).filter(|text| text.starts_with("HTTP/"));
            head.protocol = version.unwrap_or_default();
        }
        "headers" => head.fields = map(value, lines),
        _ if name.starts_with("Response Headers") => {
            head.fields = headers(value, lines);
        }
        _ if name.starts_with("Request Headers") => {
            request.fields = Some(headers(value, lines));
        }
        _ if is_method(name) => {
            let Some(parts) = object(value) else { return };
            let part = |name: &str| parts.get(name).and_then(|value| string(value));
            name.clone_into(&mut request.method);
            if let (Some(scheme), Some(host), Some(path)) =
                (part("scheme"), part("host"), part("filename"))
            {
                request.url = format!("{scheme}://{host}{path}");
            }
        }
        _ => {}
    }
}

fn is_method(name: &str) -> bool {
    ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"].contains(&name)
}

/// The list that Firefox has below each of its headings.
fn headers(value: Value<'_>, lines: &[Line<'_>]) -> Fields {
    let list = object(value).and_then(|object| object.get("headers").map(|v| array(v)));
    let pairs = list.unwrap_or_default().into_iter().filter_map(|pair| {
        let parts = object(pair)?;
        let part = |name: &str| parts.get(name).and_then(|value| string(value));
        Some(FieldLine {
            name: part("name")?,
            value: trim(&part("value")?).to_owned(),
            line: line_of(pair.get(), lines),
        })
    });
    Fields(pairs.collect())
}

/// An object of names and values, where all of them are fit for fields.
fn map(value: Value<'_>, lines: &[Line<'_>]) -> Fields {
    let mut fields = Vec::new();
    for (name, value) in object(value).unwrap_or_default() {
        if !is_token(&name) {
            return Fields::default();
        }
        let several = array(value);
        let values = if several.is_empty() { vec![value] } else { several };
        fields.extend(values.into_iter().map(|value| FieldLine {
            name: name.clone(),
            value: string(value).unwrap_or_else(|| value.get().to_owned()),
            line: line_of(value.get(), lines),
        }));
    }
    Fields(fields)
}
