//! The fields that an ask must not set, with the reason.

use super::{Reason, Refused};

/// Every field that an ask cannot set, by reason.
///
/// Of fields for a proxy in front, those are here that have it send, fetch or run
/// something else, or change what it does next. A rule for its own copy of this
/// response is no such order: `CDN-Cache-Control` and cache tags are free. Those that
/// may rule more than that, as `Surrogate-Control` does, are not.
pub const REFUSED: &[Refused] = &[
    Refused { reason: Reason::Speaker, names: "Simulated-Status" },
    Refused { reason: Reason::Sandbox, names: "Content-Security-Policy" },
    Refused {
        reason: Reason::Framing,
        names: "Capsule-Protocol Content-Length Trailer",
    },
    Refused {
        reason: Reason::Connection,
        names: "C-Ext C-Man C-Opt C-PEP C-PEP-Info Close Connection HTTP2-Settings \
                Keep-Alive Meter Proxy-Connection TE Transfer-Encoding Upgrade",
    },
    Refused {
        reason: Reason::Browser,
        names: "Accept-CH Accept-CH-Lifetime Activate-Storage-Access Ad-Auction-* \
                Alt-Svc Alternate-Protocol Attribution-Reporting-* \
                Authentication-Control Avail-Language Cache-Group-Invalidation \
                Clear-Site-Data Critical-CH Dictionary-ID \
                IdP-SignIn-Status No-Vary-Search Observe-Browsing-Topics \
                Origin-Agent-Cluster Origin-Isolation Origin-Policy Origin-Trial \
                Private-Network-Access-* Public-Key-Pins Refresh \
                Sec-Private-State-Token* Sec-Redemption-Record Sec-Secure-Session-* \
                Sec-Session-* Sec-Trust-Token* Secure-Session-* \
                Service-Worker-Allowed Set-Cookie2 Set-Login SetProfile \
                Shared-Storage-* Speculation-Rules Strict-Transport-Security \
                Use-As-Dictionary Variants X-Allow-FLEDGE X-Auto-Login \
                X-Chrome-* X-FLEDGE-* X-Permitted-Cross-Domain-Policies",
    },
    Refused {
        reason: Reason::Reports,
        names: "*-Report-Only Allow-Cross-Origin-Event-Reporting \
                Allow-Fenced-Frame-Automatic-Beacons Expect-CT Integrity-Policy NEL \
                Report-To Reporting-Endpoints X-Content-Security-Policy X-WebKit-CSP",
    },
    Refused {
        reason: Reason::Credentials,
        names: "Access-Control-Allow-Credentials Include-Referred-Token-Binding-ID",
    },
    Refused {
        reason: Reason::Proxy,
        names: "CF-Edge-Cache Edge-Control L5d-* Proxy-Instruction Surrogate-Control X-Accel-* \
                X-AppEngine-* X-Envoy-* X-ESI X-LIGHTTPD-* X-LiteSpeed-* \
                X-Middleware-* X-Offload-* X-Reproxy-* X-Sendfile*",
    },
];

/// What does something of the kind that a refused field is wanted for.
pub(super) const INSTEAD: &[(&str, &str)] = &[
    (
        "Access-Control-Allow-Credentials",
        "`Access-Control-Allow-Origin` may name an origin",
    ),
    ("Connection", "408 closes the connection, and so does every `fault`"),
    ("Content-Length", "`fault=bad-length-short` and `bad-length-long` make it wrong"),
    ("Refresh", "`location` with a 3xx redirects"),
    ("Set-Cookie2", "`Set-Cookie` may be set"),
    ("Surrogate-Control", "`CDN-Cache-Control` may be set"),
    ("Transfer-Encoding", "`omit=Content-Length` has the content chunked"),
    ("Upgrade", "101 and 426 send it"),
    ("X-Accel-Buffering", "`drip` and `body_delay` send `no`"),
];
