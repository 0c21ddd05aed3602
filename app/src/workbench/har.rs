//! HAR 1.2, the archive of exchanges that browsers and proxies write and read.

mod json;
mod time;

use self::json::{array, number, object, text, unknown};
use super::{Answer, End, LiveRequest, Outcome, Timing};
use crate::page_address::parameters_in;

/// An archive of requests that are over; `origin` is that of the simulator.
pub(crate) fn har(requests: &[LiveRequest], origin: &str) -> String {
    let entries: Vec<_> =
        requests.iter().map(|request| entry(request, origin)).collect();
    let creator = object(&[
        ("name", text("Statuslab")),
        ("version", text(env!("CARGO_PKG_VERSION"))),
    ]);
    let log = object(&[
        ("version", text("1.2")),
        ("creator", creator),
        ("entries", array(&entries)),
    ]);
    object(&[("log", log)]) + "\n"
}

fn entry(live: &LiveRequest, origin: &str) -> String {
    let answer = match &live.outcome {
        Outcome::Answered(answer) => Some(&**answer),
        _ => None,
    };
    let failure = match &live.outcome {
        Outcome::Answered(answer) => broken(answer),
        Outcome::Refused(words) => Some(&**words),
        Outcome::Cancelled | Outcome::Waiting => Some("cancelled"),
        Outcome::Offline => Some("no network"),
    };
    let Timing { sent_at, head_at, end_at, .. } =
        answer.map(|answer| answer.timing.clone()).unwrap_or_default();
    let millis = |from: u32, to: u32| number(to.saturating_sub(from) as usize);
    let timings = object(&[
        ("blocked", millis(0, sent_at)),
        ("send", number(0)),
        ("wait", millis(sent_at, head_at)),
        ("receive", millis(head_at, end_at)),
    ]);
    let started = live.at.saturating_sub(end_at.into());
    let protocol = answer.map_or("", |answer| &answer.timing.protocol);
    let mut parts = vec![
        ("startedDateTime", text(&time::iso(started))),
        ("time", millis(0, end_at)),
        ("request", request(live, origin, protocol)),
        ("response", response(answer, protocol)),
        ("cache", object(&[])),
        ("timings", timings),
    ];
    parts.extend(failure.map(|words| ("_error", text(words))));
    object(&parts)
}

fn request(live: &LiveRequest, origin: &str, protocol: &str) -> String {
    let request = &live.request;
    let mut parts = vec![
        ("method", text(&request.method)),
        ("url", text(&[origin, &live.path].concat())),
        ("httpVersion", text(protocol)),
        ("cookies", array(&[])),
        ("headers", pairs(&request.fields)),
        ("queryString", pairs(&parameters_in(&live.path))),
        ("headersSize", unknown()),
        ("bodySize", number(request.content.as_ref().map_or(0, String::len))),
    ];
    if let Some(content) = &request.content {
        let mut fields = request.fields.iter();
        let found = fields.find(|(name, _)| name.eq_ignore_ascii_case("content-type"));
        let media_type = found.map_or("", |(_, value)| value.as_str());
        let content = [("mimeType", text(media_type)), ("text", text(content))];
        parts.push(("postData", object(&content)));
    }
    object(&parts)
}

/// A response; where none came, what browsers write then.
fn response(answer: Option<&Answer>, protocol: &str) -> String {
    // A browser shows content decoded, and says nothing of what came.
    let is_coded = |answer: &Answer| answer.field("Content-Encoding").is_some();
    let length = answer.filter(|answer| !is_coded(answer)).map(|answer| answer.length);
    let phrase = answer.map_or("", |answer| &answer.phrase);
    let fields = answer.map(|answer| answer.fields.as_slice()).unwrap_or_default();
    object(&[
        ("status", number(answer.map_or(0, |answer| answer.status.into()))),
        ("statusText", text(phrase)),
        ("httpVersion", text(protocol)),
        ("cookies", array(&[])),
        ("headers", pairs(fields)),
        ("content", content(answer)),
        ("redirectURL", text("")),
        ("headersSize", unknown()),
        ("bodySize", length.map_or_else(unknown, number)),
    ])
}

fn content(answer: Option<&Answer>) -> String {
    let media_type = answer.and_then(|answer| answer.field("Content-Type"));
    let mut parts = vec![
        ("size", number(answer.map_or(0, |answer| answer.length))),
        ("mimeType", text(media_type.unwrap_or_default())),
    ];
    // A part of the content would be taken for all of it.
    parts.extend(answer.map(|answer| match answer.text() {
        Some(kept) if answer.is_kept() => ("text", text(kept)),
        Some(_) => ("comment", text("The content was too long to be kept whole.")),
        None => ("comment", text("The content is no text, and was not kept.")),
    }));
    object(&parts)
}

fn broken(answer: &Answer) -> Option<&str> {
    match &answer.end {
        End::Broken(words) => Some(words),
        End::Cancelled => Some("cancelled"),
        End::Arriving | End::Whole => None,
    }
}

/// Names and values, as HAR writes fields and parameters.
fn pairs(pairs: &[(String, String)]) -> String {
    let pairs = pairs
        .iter()
        .map(|(name, value)| object(&[("name", text(name)), ("value", text(value))]));
    array(&pairs.collect::<Vec<_>>())
}

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests;
