//! Reads HAR: a whole file, a part of it, or entries alone.

use super::{
    base64,
    json::{Value, array, line_of, number, object, string, values},
    lines::Line,
    start_line::status_of,
};
use crate::{
    Content, Exchange, FieldLine, Fields, Oddity, OddityKind, RequestHead, ResponseHead,
};
use std::collections::BTreeMap;

type Object<'a> = BTreeMap<String, Value<'a>>;

/// An exchange for each entry that has a response.
pub(super) fn read(text: &str, lines: &[Line<'_>]) -> Vec<Exchange> {
    let entries = entries(text).unwrap_or(text);
    let mut exchanges = Vec::new();
    for value in values(entries) {
        exchanges.extend(exchange(value, lines));
        if value.get().starts_with('[') {
            exchanges
                .extend(array(value).into_iter().filter_map(|v| exchange(v, lines)));
        }
    }
    exchanges
}

/// What follows `"entries": [`. The rest need not be whole: files are long, and
/// what is over the limit is missing.
fn entries(text: &str) -> Option<&str> {
    text.split("\"entries\"").skip(1).find_map(|part| {
        let place = part.as_ptr() as usize - text.as_ptr() as usize;
        let rest = text.get(place..)?.trim_start().strip_prefix(':')?;
        rest.trim_start().strip_prefix('[')
    })
}

fn exchange(entry: Value<'_>, lines: &[Line<'_>]) -> Option<Exchange> {
    let entry = object(entry)?;
    let response = entry.get("response").and_then(|response| object(response));
    let response = response.or_else(|| is_response(&entry).then(|| entry.clone()))?;
    let status = response.get("status")?;
    let text = status.get().trim_matches('"');
    if text == "0" {
        return None;
    }
    let head = ResponseHead {
        protocol: protocol(&response),
        status: status_of(text),
        phrase: None,
        fields: fields(&response, lines),
        line: line_of(status.get(), lines),
    };
    let phrase = text_of(&response, "statusText");
    let has_phrase = head.protocol.starts_with("HTTP/1");
    let request = entry.get("request").and_then(|request| object(request));
    let left_out = Oddity {
        kind: OddityKind::FieldsLeftOut,
        line: head.line,
        text: http_status::excerpt(text),
    };
    let has_fields = response.contains_key("headers");
    Some(Exchange {
        content: content(&response, &head),
        response: Some(ResponseHead { phrase: phrase.filter(|_| has_phrase), ..head }),
        request: request.map(|request| RequestHead {
            method: text_of(&request, "method").unwrap_or_default(),
            url: text_of(&request, "url").unwrap_or_default(),
            protocol: protocol(&request),
            fields: request.contains_key("headers").then(|| fields(&request, lines)),
        }),
        oddities: if has_fields { Vec::new() } else { vec![left_out] },
        ..Exchange::default()
    })
}

/// Whether this is the response of an entry: its fields are in a list.
fn is_response(object: &Object<'_>) -> bool {
    let fields = object.get("headers").map(|fields| array(fields)).unwrap_or_default();
    let is_pair = |pair: &Object<'_>| pair.contains_key("name");
    fields.first().and_then(|field| self::object(field)).is_some_and(|f| is_pair(&f))
}

fn text_of(object: &Object<'_>, name: &str) -> Option<String> {
    string(object.get(name)?)
}

/// The protocol, which browsers name in several ways: `h2`, `http/1.1`.
fn protocol(message: &Object<'_>) -> String {
    let name = text_of(message, "httpVersion").unwrap_or_default().to_ascii_uppercase();
    match name.as_str() {
        "H2" | "HTTP/2.0" => "HTTP/2".to_owned(),
        "H3" | "HTTP/3.0" => "HTTP/3".to_owned(),
        _ if name.starts_with("H3-") => "HTTP/3".to_owned(),
        _ if name.starts_with("HTTP/") => name,
        _ => String::new(),
    }
}

/// The fields. Chrome joins lines of one name with line feeds.
fn fields(message: &Object<'_>, lines: &[Line<'_>]) -> Fields {
    let headers = message.get("headers").map(|v| array(v)).unwrap_or_default();
    let mut fields = Vec::new();
    for header in headers {
        let Some(pair) = object(header) else { continue };
        let (Some(name), Some(value)) =
            (text_of(&pair, "name"), text_of(&pair, "value"))
        else {
            continue;
        };
        let line = line_of(header.get(), lines);
        if name.starts_with(':') {
            continue;
        }
        fields.extend(value.split('\n').map(|value| FieldLine {
            name: name.clone(),
            value: super::lines::trim(value).to_owned(),
            line,
        }));
    }
    Fields(fields)
}

/// The content, which a browser has decoded, or how long it is. For a 304 it is
/// that of the browser's cache, unless there are bytes of its own.
fn content(response: &Object<'_>, head: &ResponseHead) -> Content {
    let sent = response.get("bodySize").and_then(|size| number(size));
    if head.status.number == Some(304) && sent.is_none_or(|sent| sent == 0) {
        return Content::Absent;
    }
    let sizes = response.get("content").and_then(|content| object(content));
    let sizes = sizes.unwrap_or_default();
    let text = text_of(&sizes, "text").filter(|text| !text.is_empty());
    let is_base64 = text_of(&sizes, "encoding").as_deref() == Some("base64");
    let bytes = text.and_then(|text| {
        if is_base64 { base64::decoded(&text) } else { Some(text.into_bytes()) }
    });
    if let Some(bytes) = bytes {
        return Content::Bytes(bytes);
    }
    let size = sizes.get("size").and_then(|size| number(size));
    let is_coded = head.fields.first("Content-Encoding").is_some();
    match (sent, size.filter(|_| !is_coded)) {
        (_, Some(size)) if size > 0 => Content::Length(size),
        (Some(0), Some(0)) => Content::Absent,
        (Some(sent), _) if sent > 0 => Content::Length(sent),
        _ => Content::Unknown,
    }
}
