//! One request for a code, and what to know about the answer.

use super::{ASK, EXPECT, GET, POST, PROPFIND, PUT, Request, with};

/// Codes, the request that they answer, and why it is handled so.
pub(super) const ROWS: &[(&[u16], Request, &str)] = &[
    (
        &[100],
        with(POST, &[("Content-Type", "application/json"), ("Expect", EXPECT)]),
        "The content is held back until the 100 (RFC 9110 section 10.1.1).",
    ),
    (&[102], POST, "It is only a sign of life: the answer still comes."),
    (&[103], GET, "Fetch what Link names while the answer is being made."),
    (
        &[104],
        POST,
        "Location is where to go on after a break in the upload. A draft: it may \
             change.",
    ),
    (
        &[200],
        GET,
        "Keep the tag: with it in If-None-Match the next answer may be a 304 \
             (RFC 9110 section 13.1.2).",
    ),
    (
        &[201],
        POST,
        "Location names the new resource, relative to the URL that was asked \
             (RFC 9110 section 10.2.2).",
    ),
    (&[202], POST, "Accepted is not done: look again, and not for ever."),
    (
        &[203],
        GET,
        "A proxy changed the content: a digest of the origin's bytes does not fit \
             (RFC 9110 section 15.3.4).",
    ),
    (
        &[204],
        PUT,
        "There is no content, so a JSON parser would fail. The tag is that of what \
             was stored (RFC 9110 section 15.3.5).",
    ),
    (
        &[205],
        POST,
        "Clear the form; there is no content to parse (RFC 9110 section 15.3.6).",
    ),
    (
        &[206],
        with(GET, &[("Range", "bytes=0-99")]),
        "Another part than the one asked for may come: Content-Range tells \
             (RFC 9110 section 15.3.7).",
    ),
    (
        &[207],
        with(PROPFIND, &[("Depth", "1")]),
        "Not a success yet: each part of the content has a status of its own \
             (RFC 4918 section 13).",
    ),
    (
        &[208],
        with(PROPFIND, &[("Depth", "infinity")]),
        "The members are listed elsewhere in the same answer (RFC 5842 section \
             7.1): do not count them twice.",
    ),
    (&[218], GET, "Apache's mark of an error page: do not take it for a success."),
    (
        &[226],
        with(GET, &[("A-IM", "diffe"), ("If-None-Match", "\"v1\"")]),
        "With an IM field the content is a difference to the copy named by \
             If-None-Match; without, it is whole (RFC 3229 section 10.4.1).",
    ),
    (
        &[300],
        GET,
        "The content lists the choices; Location is the server's favourite \
             (RFC 9110 section 15.4.1).",
    ),
    (
        &[304],
        with(GET, &[("If-None-Match", "W/\"statuslab\"")]),
        "There is no content: the stored copy is current (RFC 9110 section 15.4.5).",
    ),
    (
        &[305],
        ASK,
        "Never follow it: a server must not choose the client's proxy (RFC 9110 \
             section 15.4.6).",
    ),
    (
        &[306],
        ASK,
        "No longer used: treat it as a 300 without choices (RFC 9110 section 15).",
    ),
    (
        &[400, 422, 449, 510, 783],
        Request { fields: ASK.fields, ..POST },
        "The request is wrong, and stays so: tell the caller what to change.",
    ),
    (&[402], ASK, "A person has to pay or raise the quota: no retry."),
    (&[403], ASK, "Another login of the same user does not help: no retry."),
    (
        &[404],
        ASK,
        "It may come back, so keep the link, but do not ask in a loop (RFC 9110 \
             section 15.5.5).",
    ),
    (
        &[405],
        Request { method: "DELETE", ..ASK },
        "A fault of this program: Allow has the methods that work (RFC 9110 section \
             10.2.1).",
    ),
    (
        &[407],
        ASK,
        "From the proxy, not from the site: its credentials belong to the proxy \
             settings, in no case into Authorization.",
    ),
    (
        &[409, 412],
        PUT,
        "Somebody else was faster. Read what is there now, make the change anew, \
             and send it under that version only (RFC 9110 section 13.1.1).",
    ),
    (&[410], ASK, "Gone for good: forget the link (RFC 9110 section 15.5.11)."),
    (&[413], POST, "Halve what one request carries until it fits."),
    (&[418], ASK, "A joke, or a bot filter's answer: do not insist."),
    (
        &[426],
        ASK,
        "Upgrade names the protocol that this resource speaks (RFC 9110 section \
             15.5.22).",
    ),
    (
        &[428],
        PUT,
        "The server refuses blind writes: say which version the change is for \
             (RFC 6585 section 3).",
    ),
    (&[451], ASK, "The link names who demanded the block (RFC 7725 section 4)."),
    (
        &[500],
        ASK,
        "A fault in the server's program: the same request will likely meet it \
             again. Report it.",
    ),
    (&[501], ASK, "The server knows no such method, anywhere: no retry."),
    (&[505], ASK, "Speak another version of HTTP, as the server says."),
    (
        &[511],
        ASK,
        "From the network, not from the site: somebody has to log in with a \
             browser first (RFC 6585 section 6).",
    ),
    (&[525, 526], ASK, "The site's certificate is at fault; only its owner mends it."),
    (&[450, 430, 999], ASK, "A filter took this for abuse: insisting makes it worse."),
];
