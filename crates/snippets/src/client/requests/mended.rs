//! Two requests for a code: the one that it refuses, and the one that mends it.

use super::{Content, EXPECT, GET, POST, PROPFIND, PUT, Request, with};

/// Codes, both requests, and why the second may fare better.
pub(super) const ROWS: &[(&[u16], Request, Request, &str)] = &[
    (
        &[401],
        LOGIN,
        AGAIN,
        "The challenge tells the scheme and the realm. Once with new credentials; \
             if they fail too, ask the user (RFC 9110 section 15.5.2).",
    ),
    (
        &[440, 498],
        LOGIN,
        AGAIN,
        "The session is over: log in anew, once. If that fails too, ask the user.",
    ),
    (
        &[406],
        with(GET, &[("Accept", "application/vnd.api+json")]),
        with(GET, &[("Accept", "*/*")]),
        "Take what there is, then look at its Content-Type (RFC 9110 section \
             12.5.1).",
    ),
    (
        &[408],
        GET,
        FRESH,
        "The server closes this connection: only a new one can help (RFC 9110 \
             section 15.5.9).",
    ),
    (
        &[421],
        GET,
        FRESH,
        "The connection leads to a server that does not speak for this host: open \
             another, for this request alone (RFC 9110 section 15.5.20).",
    ),
    (
        &[411],
        Request { content: Content::Stream(STREAM), ..POST },
        POST,
        "Chunked content has no length in advance. A text in memory has: send that \
             (RFC 9110 section 8.6).",
    ),
    (
        &[414],
        Request { content: Content::Query("ids=1,2,3"), ..GET },
        Request { method: "POST", content: SEARCH, ..GET },
        "What is too long for a URL goes into the content (RFC 9110 section \
             15.5.15).",
    ),
    (
        &[415],
        Request {
            method: "POST",
            fields: &[("Content-Type", "text/csv")],
            content: Content::Text(CSV),
            fresh: false,
        },
        POST,
        "Accept in a response lists what this resource takes (RFC 9110 section \
             12.5.1).",
    ),
    (
        &[416],
        with(GET, &[("Range", "bytes=5000-")]),
        GET,
        "Content-Range has the length there is now. If the copy is longer, it is \
             of something else: start anew (RFC 9110 section 15.5.17).",
    ),
    (
        &[417],
        with(POST, &[("Content-Type", "application/json"), ("Expect", EXPECT)]),
        POST,
        "Somebody on the way knows no 100 (Continue): send the content at once \
             (RFC 9110 section 10.1.1).",
    ),
    (
        &[419],
        with(POST, &[("X-CSRF-Token", "an-old-token")]),
        GET,
        "Load the form anew for its token, and let the user send it: not a retry \
             behind their back.",
    ),
    (
        &[423],
        PUT,
        with(PROPFIND, &[("Depth", "0")]),
        "lockdiscovery tells who holds the lock and for how long (RFC 4918 section \
             15.8).",
    ),
    (
        &[424],
        PUT,
        GET,
        "It failed because something before it did: look at what is there now, and \
             begin with that (RFC 4918 section 11.4).",
    ),
    (
        &[425],
        GET,
        GET,
        "The request, or a proxy's, came in TLS early data, which can be replayed. By now the \
             handshake is done: once more (RFC 8470 section 5.2).",
    ),
    (
        &[431, 494],
        with(GET, &[("Cookie", "session=4711; history=a-very-long-value")]),
        with(GET, &[("Cookie", "session=4711")]),
        "Cookies that have grown are the usual reason: send what is needed (RFC \
             6585 section 5).",
    ),
    (
        &[463],
        with(GET, &[("X-Forwarded-For", "192.0.2.1, 192.0.2.2, 192.0.2.3")]),
        GET,
        "Each proxy added an address. A client has no need to send the field.",
    ),
];

const AGAIN: Request =
    Request { fields: &[("Authorization", "Bearer a-new-token")], ..GET };
const LOGIN: Request =
    Request { fields: &[("Authorization", "Bearer an-old-token")], ..GET };
const STREAM: &str = r#"{"item":"tea","amount":2}"#;
const CSV: &str = "tea,2";
const FRESH: Request = Request { fresh: true, ..GET };
const SEARCH: Content = Content::Json(&[("ids", "[1, 2, 3]")]);
