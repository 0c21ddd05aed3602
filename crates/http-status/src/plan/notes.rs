//! Notes for the reader of a response, where it is not as one may expect.

use super::{Content, Part, Plan, fields::is_of_connection};
use crate::{Ask, Class, Code, Format, Request, Version, catalog, credentials};

/// Most unknown parameters that are named: a document must not grow with what
/// it does not understand.
const MOST_NAMED: usize = 20;

/// One sentence, or a fragment that starts in lower case, for each thing that
/// is not as a reader may expect.
pub(super) fn write(ask: &Ask, request: &Request<'_>, plan: &Plan) -> Vec<String> {
    let mut notes = Vec::new();
    for name in ask.unknown.iter().take(MOST_NAMED) {
        notes.push(format!("unknown query parameter `{name}` ignored"));
    }
    if let Some(more @ 1..) = ask.unknown.len().checked_sub(MOST_NAMED) {
        notes.push(format!("{more} more unknown query parameters ignored"));
    }
    interim(&mut notes, ask, request, plan);
    content(&mut notes, ask, plan);
    http2(&mut notes, ask, request, plan);
    masked(&mut notes, request, plan);
    fault(&mut notes, request, plan);
    code(&mut notes, plan.asked);
    notes
}

fn interim(notes: &mut Vec<String>, ask: &Ask, request: &Request<'_>, plan: &Plan) {
    if plan.asked == Code::SWITCHING_PROTOCOLS && !plan.websocket {
        notes.push(
            "101 is only sent to a client that asks to upgrade (RFC 9110 section \
             15.2.2): open this URL as a WebSocket; this is the 426 that says so"
                .to_owned(),
        );
    }
    let wanted = !ask.interim.is_empty()
        || (plan.asked.is_interim() && plan.asked != Code::SWITCHING_PROTOCOLS);
    if !wanted {
        return;
    }
    notes.push(match request.version {
        Version::Http11 => {
            "the interim responses came before this one; a browser does not show them, \
             `curl -i` does"
                .to_owned()
        }
        Version::Http10 => {
            "no interim response was sent: HTTP/1.0 has none (RFC 9110 section 15.2)"
                .to_owned()
        }
        Version::Http2 => {
            "no interim response was sent: this service sends them on HTTP/1.1 only"
                .to_owned()
        }
    });
}

fn content(notes: &mut Vec<String>, ask: &Ask, plan: &Plan) {
    match &plan.part {
        Some(Part::First(rest)) => notes.push(format!(
            "no range was asked for that can be answered: this is the first part of a \
             representation that goes on with {rest} spaces"
        )),
        Some(Part::Asked(ranges)) if ranges.len() > 1 => notes.push(
            "of several ranges only the first that fits is sent (RFC 9110 section \
             15.3.7)"
                .to_owned(),
        ),
        None if plan.status == Code::PARTIAL_CONTENT => notes.push(
            "a part has at least one byte (RFC 9110 section 14.4): without content, \
             `Content-Range` is left out"
                .to_owned(),
        ),
        _ => {}
    }
    let names = |name: &&String| name.eq_ignore_ascii_case("Content-Length");
    if ask.omit.iter().any(|name| names(&name)) {
        notes.push(
            "without Content-Length the content is framed otherwise: chunked, \
                    or by the end of the connection"
                .to_owned(),
        );
    }
    let custom = ask.body.is_some()
        || ask.size.is_some()
        || ask.media_type.is_some()
        || ask.body_delay.is_some()
        || ask.drip.is_some();
    if custom && matches!(plan.content, Content::Forbidden | Content::Empty) {
        notes.push("there is no content, so its options have no effect".to_owned());
    }
}

fn http2(notes: &mut Vec<String>, ask: &Ask, request: &Request<'_>, plan: &Plan) {
    if request.version != Version::Http2 {
        return;
    }
    if ask.reason.is_some() {
        notes.push("HTTP/2 has no reason phrase (RFC 9113 section 8.3.2)".to_owned());
    }
    let own = super::exceptions::fields_of(plan.status, request).map(|(name, _)| name);
    let dropped: Vec<_> = own.filter(|name| is_of_connection(name)).collect();
    if !dropped.is_empty() {
        notes.push(format!(
            "left out: {}, which HTTP/2 does not have (RFC 9113 section 8.2.2)",
            dropped.join(", ")
        ));
    }
}

/// Where the document does not show what came.
fn masked(notes: &mut Vec<String>, request: &Request<'_>, plan: &Plan) {
    let is_told =
        matches!(plan.content, Content::Diagnostic(format) if format != Format::Text);
    let names = credentials::names(request.fields);
    if !is_told || names.is_empty() {
        return;
    }
    let mask =
        credentials::mask_in_document(request.origin, request.fields, &plan.fields);
    if let Some(mask) = mask {
        notes.push(format!("masked: {}, because {}", names.join(", "), mask.clause()));
    }
}

/// Where a fault cannot be what its name says.
fn fault(notes: &mut Vec<String>, request: &Request<'_>, plan: &Plan) {
    let Some(fault) = plan.fault else { return };
    if fault.cuts_content() && !plan.has_content() && request.version != Version::Http2
    {
        notes.push(
            "there is no content to cut: the header section stops before its empty \
             line (RFC 9112 section 8)"
                .to_owned(),
        );
    } else if fault.is_about_content() && plan.is_bare() {
        notes.push(format!(
            "a client reads no content here (RFC 9112 section 6.3) and may not notice \
             `{}`",
            fault.id()
        ));
    }
}

fn code(notes: &mut Vec<String>, asked: Code) {
    let digit = asked.get() / 100;
    match catalog::summary(asked) {
        Some(summary) if summary.is_registered => {}
        Some(_) => notes.push(format!("{asked} is not registered: a vendor's convention")),
        None if asked.class() == Class::OutOfRange => notes.push(format!(
            "{asked} is outside 100 to 599: recipients treat it as a 5xx (RFC 9110 \
             section 15)"
        )),
        None => notes.push(format!(
            "{asked} is unassigned: recipients treat it as {digit}00 (RFC 9110 section 15)"
        )),
    }
}
