//! The requests that the codes answer, and what has to change in them.

mod mended;
mod single;

use super::shape::Shape;

/// A request, without its address.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Request {
    pub(crate) method: &'static str,
    pub(crate) fields: &'static [(&'static str, &'static str)],
    pub(crate) content: Content,
    /// On a connection of its own.
    pub(crate) fresh: bool,
}

/// The content of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Content {
    /// None.
    Nothing,
    /// A JSON object of these members; values as JSON writes them.
    Json(&'static [(&'static str, &'static str)]),
    /// Text, whose type is among the fields.
    Text(&'static str),
    /// The same as JSON, without a length that is known in advance.
    Stream(&'static str),
    /// None; this query behind the URL instead.
    Query(&'static str),
}

/// The requests of a code, and why they are so.
pub(crate) struct Row {
    pub(crate) first: Request,
    pub(crate) second: Option<Request>,
    pub(crate) why: &'static str,
}

const GET: Request =
    Request { method: "GET", fields: &[], content: Content::Nothing, fresh: false };
/// Errors tell more to those who take problem documents (RFC 9457).
const ASK: Request = Request {
    fields: &[("Accept", "application/problem+json, application/json;q=0.9")],
    ..GET
};
const ORDER: Content = Content::Json(&[("item", "\"tea\""), ("amount", "2")]);
const POST: Request = Request { method: "POST", content: ORDER, ..GET };
const PUT: Request = Request { method: "PUT", content: ORDER, ..GET };

const fn with(
    request: Request,
    fields: &'static [(&'static str, &'static str)],
) -> Request {
    Request { fields, ..request }
}

/// Whether the code asks for a change that a program can make by itself.
pub(crate) fn has_second(code: u16) -> bool {
    mended::ROWS.iter().any(|(codes, ..)| codes.contains(&code))
}

/// The requests of a code.
pub(crate) fn for_code(code: u16, shape: Shape) -> Row {
    let mended = mended::ROWS.iter().find(|(codes, ..)| codes.contains(&code));
    if let (Shape::Mend, Some((_, first, second, why))) = (shape, mended) {
        return Row { first: *first, second: Some(*second), why };
    }
    let single = single::ROWS.iter().find(|(codes, ..)| codes.contains(&code));
    let (first, why) = match single {
        Some((_, first, why)) => (*first, *why),
        None => usual(code, shape),
    };
    Row { first, second: None, why }
}

/// What holds for most codes of a shape.
fn usual(code: u16, shape: Shape) -> (Request, &'static str) {
    match shape {
        Shape::Follow => (POST, redirect(code)),
        Shape::Wait => (
            GET,
            "Retry-After is a number of seconds or a date (RFC 9110 section 10.2.3).",
        ),
        Shape::BackOff => (
            GET,
            "Only for an idempotent method (RFC 9110 section 9.2.2): a POST may have \
             had its effect.",
        ),
        Shape::Report => (ASK, "The same request will not fare better: no retry."),
        _ => (GET, ""),
    }
}

fn redirect(code: u16) -> &'static str {
    match code {
        301 => {
            "For good: keep the new address. POST becomes GET by custom (RFC 9110 \
             section 15.4.2); 308 would keep it."
        }
        302 => {
            "For now: keep the old address. POST becomes GET by custom (RFC 9110 \
             section 15.4.3); 307 would keep it."
        }
        303 => {
            "The POST is done: its result is read with GET (RFC 9110 section 15.4.4)."
        }
        307 => {
            "For now: keep the old address. Method and content stay (RFC 9110 section \
             15.4.8); a 302 would turn POST into GET."
        }
        _ => {
            "For good: keep the new address. Method and content stay (RFC 9110 section \
             15.4.9); a 301 would turn POST into GET."
        }
    }
}

const EXPECT: &str = "100-continue";
const PROPFIND: Request = Request { method: "PROPFIND", ..GET };
