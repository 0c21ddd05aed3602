//! HAR 1.2, the archive of exchanges that browsers and proxies write and read.

mod json;
mod time;

use self::json::{array, number, object, text};
use super::{Answer, End, LiveRequest, Outcome, Timing};
use crate::page_address::parameters_in;

/// An archive of requests that are over; `origin` is that of the simulator.
pub(crate) fn har(requests: &[LiveRequest], origin: &str) -> String {
    let entries = requests.iter().map(|request| entry(request, origin));
    let creator = object([
        ("name", text("Statuslab")),
        ("version", text(env!("CARGO_PKG_VERSION"))),
    ]);
    let log = object([
        ("version", text("1.2")),
        ("creator", creator),
        ("entries", array(entries)),
    ]);
    object([("log", log)]) + "\n"
}

fn entry(live: &LiveRequest, origin: &str) -> String {
    let (response, timing, failure) = match &live.outcome {
        Outcome::Answered(answer) => {
            (response(answer), answer.timing.clone(), broken(answer))
        }
        Outcome::Refused(words) => (no_response(), Timing::default(), Some(&**words)),
        Outcome::Cancelled | Outcome::Waiting => {
            (no_response(), Timing::default(), Some("cancelled"))
        }
        Outcome::Offline => (no_response(), Timing::default(), Some("no network")),
    };
    let wait = timing.head_at.saturating_sub(timing.sent_at);
    let receive = timing.end_at.saturating_sub(timing.head_at);
    let timings = object([
        ("blocked", number(timing.sent_at)),
        ("send", number(0)),
        ("wait", number(wait)),
        ("receive", number(receive)),
    ]);
    let started = live.at.saturating_sub(timing.end_at.into());
    let parts = [
        ("startedDateTime", text(&time::iso(started))),
        ("time", number(timing.end_at)),
        ("request", request(live, origin)),
        ("response", response),
        ("cache", object([])),
        ("timings", timings),
    ];
    object(parts.into_iter().chain(failure.map(|words| ("_error", text(words)))))
}

fn request(live: &LiveRequest, origin: &str) -> String {
    let request = &live.request;
    let query = parameters_in(&live.path);
    let size = request.content.as_ref().map_or(0, String::len);
    let parts = [
        ("method", text(&request.method)),
        ("url", text(&[origin, &live.path].concat())),
        ("httpVersion", text(&version(live))),
        ("cookies", array([])),
        ("headers", pairs(&request.fields)),
        ("queryString", pairs(&query)),
        ("headersSize", number(-1)),
        ("bodySize", number(size)),
    ];
    let content = request.content.as_ref().map(|content| {
        let mut fields = request.fields.iter();
        let found = fields.find(|(name, _)| name.eq_ignore_ascii_case("content-type"));
        let media_type = found.map_or("", |(_, value)| value.as_str());
        object([("mimeType", text(media_type)), ("text", text(content))])
    });
    object(parts.into_iter().chain(content.map(|content| ("postData", content))))
}

/// The protocol, as the browser names it.
fn version(live: &LiveRequest) -> String {
    let Outcome::Answered(answer) = &live.outcome else { return String::new() };
    answer.timing.protocol.clone()
}

fn response(answer: &Answer) -> String {
    // A browser shows content decoded, and says nothing of what came.
    let is_coded = answer.field("Content-Encoding").is_some();
    let kept = answer.text().filter(|_| answer.is_kept());
    let comment = match (kept, answer.text()) {
        (Some(_), _) => None,
        (None, Some(_)) => Some("The content was too long to be kept whole."),
        (None, None) => Some("The content is no text, and was not kept."),
    };
    let content = [
        ("size", number(answer.length)),
        ("mimeType", text(answer.field("Content-Type").unwrap_or_default())),
    ];
    let content = content.into_iter().chain(kept.map(|kept| ("text", text(kept))));
    let content = content.chain(comment.map(|words| ("comment", text(words))));
    object([
        ("status", number(answer.status)),
        ("statusText", text(&answer.phrase)),
        ("httpVersion", text(&answer.timing.protocol)),
        ("cookies", array([])),
        ("headers", pairs(&answer.fields)),
        ("content", object(content)),
        ("redirectURL", text("")),
        ("headersSize", number(-1)),
        ("bodySize", if is_coded { number(-1) } else { number(answer.length) }),
    ])
}

/// What browsers write where no response came.
fn no_response() -> String {
    object([
        ("status", number(0)),
        ("statusText", text("")),
        ("httpVersion", text("")),
        ("cookies", array([])),
        ("headers", array([])),
        ("content", object([("size", number(0)), ("mimeType", text(""))])),
        ("redirectURL", text("")),
        ("headersSize", number(-1)),
        ("bodySize", number(-1)),
    ])
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
    array(
        pairs.iter().map(|(name, value)| {
            object([("name", text(name)), ("value", text(value))])
        }),
    )
}

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests;
