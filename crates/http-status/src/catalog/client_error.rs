//! 4xx: the request is at fault.

use super::{BASE, Caching, Entry, Registration, Retry, code};
use crate::rfc_section;

pub(super) const ENTRIES: &[Entry] = &[
    Entry {
        code: code(400),
        phrase: "Bad Request",
        meaning: "The server could not make sense of the request and puts the fault on the client's side.",
        specification: Some(rfc_section!(9110, "15.5.1")),
        retry: Retry::Modified,
        related: &[422, 415, 409, 413, 414, 431],
        ..BASE
    },
    Entry {
        code: code(401),
        phrase: "Unauthorized",
        meaning: "The server wants to know who is asking, or did not believe the answer.",
        specification: Some(rfc_section!(9110, "15.5.2")),
        required: &["WWW-Authenticate"],
        recommended: &["Cache-Control"],
        retry: Retry::WithCredentials,
        related: &[403, 404, 407, 511],
        ..BASE
    },
    Entry {
        code: code(402),
        phrase: "Payment Required",
        meaning: "It was kept for payments, and in practice says that a bill or a quota is in the way.",
        specification: Some(rfc_section!(9110, "15.5.3")),
        retry: Retry::Modified,
        related: &[403, 429, 503],
        ..BASE
    },
    Entry {
        code: code(403),
        phrase: "Forbidden",
        meaning: "Permission is denied, and logging in again as the same user will not help.",
        specification: Some(rfc_section!(9110, "15.5.4")),
        retry: Retry::No,
        related: &[401, 404, 429, 402, 451],
        ..BASE
    },
    Entry {
        code: code(404),
        phrase: "Not Found",
        meaning: "There is nothing here, or nothing that the server cares to admit.",
        specification: Some(rfc_section!(9110, "15.5.5")),
        caching: Caching::Heuristic,
        recommended: &["Cache-Control"],
        retry: Retry::No,
        related: &[410, 403, 401, 405, 501],
        ..BASE
    },
    Entry {
        code: code(405),
        phrase: "Method Not Allowed",
        meaning: "The resource is there but does not take this method; Allow lists those it takes.",
        specification: Some(rfc_section!(9110, "15.5.6")),
        caching: Caching::Heuristic,
        required: &["Allow"],
        retry: Retry::Modified,
        related: &[404, 501, 403, 410],
        ..BASE
    },
    Entry {
        code: code(406),
        phrase: "Not Acceptable",
        meaning: "None of the available versions satisfies the Accept fields of the request.",
        specification: Some(rfc_section!(9110, "15.5.7")),
        retry: Retry::Modified,
        related: &[415, 300],
        ..BASE
    },
    Entry {
        code: code(407),
        phrase: "Proxy Authentication Required",
        meaning: "The proxy in between demands credentials before it forwards anything.",
        specification: Some(rfc_section!(9110, "15.5.8")),
        required: &["Proxy-Authenticate"],
        retry: Retry::WithCredentials,
        related: &[401, 511, 403, 404],
        ..BASE
    },
    Entry {
        code: code(408),
        phrase: "Request Timeout",
        meaning: "The client took too long to finish sending its request.",
        specification: Some(rfc_section!(9110, "15.5.9")),
        recommended: &["Connection"],
        retry: Retry::NewConnection,
        related: &[504, 499, 460, 425],
        ..BASE
    },
    Entry {
        code: code(409),
        phrase: "Conflict",
        meaning: "Carrying this out would contradict the state that the resource is in now.",
        specification: Some(rfc_section!(9110, "15.5.10")),
        retry: Retry::AfterRefresh,
        related: &[412, 428, 423, 422, 400],
        ..BASE
    },
    Entry {
        code: code(410),
        phrase: "Gone",
        meaning: "It used to be here, was taken away on purpose, and is not expected back.",
        specification: Some(rfc_section!(9110, "15.5.11")),
        caching: Caching::Heuristic,
        recommended: &["Cache-Control"],
        retry: Retry::No,
        related: &[404, 301, 451, 405],
        ..BASE
    },
    Entry {
        code: code(411),
        phrase: "Length Required",
        meaning: "The request must announce the size of its content in a Content-Length field.",
        specification: Some(rfc_section!(9110, "15.5.12")),
        retry: Retry::Modified,
        related: &[400, 413],
        ..BASE
    },
    Entry {
        code: code(412),
        phrase: "Precondition Failed",
        meaning: "A condition that the client set, such as If-Match, does not hold.",
        specification: Some(rfc_section!(9110, "15.5.13")),
        recommended: &["ETag"],
        retry: Retry::AfterRefresh,
        related: &[409, 428, 423, 304, 417],
        ..BASE
    },
    Entry {
        code: code(413),
        phrase: "Content Too Large",
        aliases: &["Payload Too Large", "Request Entity Too Large"],
        meaning: "There is more content in the request than the server agrees to read.",
        specification: Some(rfc_section!(9110, "15.5.14")),
        recommended: &["Retry-After"],
        retry: Retry::Modified,
        related: &[414, 431, 400, 411, 507],
        ..BASE
    },
    Entry {
        code: code(414),
        phrase: "URI Too Long",
        aliases: &["Request-URI Too Long"],
        meaning: "The address in the request line runs to more characters than the server reads.",
        specification: Some(rfc_section!(9110, "15.5.15")),
        caching: Caching::Heuristic,
        retry: Retry::Modified,
        related: &[413, 431, 400],
        ..BASE
    },
    Entry {
        code: code(415),
        phrase: "Unsupported Media Type",
        meaning: "The server has no use for content of this media type or with this coding.",
        specification: Some(rfc_section!(9110, "15.5.16")),
        recommended: &["Accept", "Accept-Encoding", "Accept-Post", "Accept-Patch"],
        retry: Retry::Modified,
        related: &[406, 422, 400, 409],
        ..BASE
    },
    Entry {
        code: code(416),
        phrase: "Range Not Satisfiable",
        aliases: &["Requested Range Not Satisfiable"],
        meaning: "The Range field points outside the representation, or asks for too many pieces.",
        specification: Some(rfc_section!(9110, "15.5.17")),
        recommended: &["Content-Range"],
        retry: Retry::Modified,
        related: &[206, 200, 412],
        ..BASE
    },
    Entry {
        code: code(417),
        phrase: "Expectation Failed",
        meaning: "The server cannot promise what the Expect field demands.",
        specification: Some(rfc_section!(9110, "15.5.18")),
        retry: Retry::Modified,
        related: &[100, 412],
        ..BASE
    },
    Entry {
        code: code(418),
        phrase: "I'm a teapot",
        aliases: &["(Unused)"],
        registration: Registration::Unused,
        meaning: "An April Fools' joke about a teapot that will not brew coffee keeps this number reserved.",
        specification: Some(rfc_section!(9110, "15.5.19")),
        retry: Retry::No,
        related: &[400, 501],
        ..BASE
    },
    Entry {
        code: code(421),
        phrase: "Misdirected Request",
        meaning: "The request came down a connection to a server that does not answer for this host.",
        specification: Some(rfc_section!(9110, "15.5.20")),
        retry: Retry::NewConnection,
        related: &[400, 404, 502],
        ..BASE
    },
    Entry {
        code: code(422),
        phrase: "Unprocessable Content",
        aliases: &["Unprocessable Entity"],
        meaning: "The content reads without error, yet what it says fails the checks of the application.",
        specification: Some(rfc_section!(9110, "15.5.21")),
        retry: Retry::Modified,
        related: &[400, 409, 415],
        ..BASE
    },
    Entry {
        code: code(423),
        phrase: "Locked",
        meaning: "Someone holds a WebDAV lock on what the request would change.",
        specification: Some(rfc_section!(4918, "11.3")),
        retry: Retry::AfterRefresh,
        related: &[409, 412, 428, 424, 503],
        ..BASE
    },
    Entry {
        code: code(424),
        phrase: "Failed Dependency",
        meaning: "An earlier step failed, and this one could not go ahead without it.",
        specification: Some(rfc_section!(4918, "11.4")),
        retry: Retry::AfterRefresh,
        related: &[207, 423, 409],
        ..BASE
    },
    Entry {
        code: code(425),
        phrase: "Too Early",
        meaning: "The request arrived in early TLS data, where an attacker could replay it.",
        specification: Some(rfc_section!(8470, "5.2")),
        retry: Retry::WithoutEarlyData,
        related: &[408, 503],
        ..BASE
    },
    Entry {
        code: code(426),
        phrase: "Upgrade Required",
        meaning: "The server answers only those who switch to the protocol named in Upgrade.",
        specification: Some(rfc_section!(9110, "15.5.22")),
        required: &["Upgrade", "Connection"],
        retry: Retry::Modified,
        related: &[101, 505],
        ..BASE
    },
    Entry {
        code: code(428),
        phrase: "Precondition Required",
        meaning: "Changes are accepted only with a condition such as If-Match, so that none gets lost.",
        specification: Some(rfc_section!(6585, "3")),
        caching: Caching::Never,
        recommended: &["ETag"],
        retry: Retry::Modified,
        related: &[412, 409, 423, 403],
        ..BASE
    },
    Entry {
        code: code(429),
        phrase: "Too Many Requests",
        meaning: "This client is over its rate limit and has to slow down.",
        specification: Some(rfc_section!(6585, "4")),
        caching: Caching::Never,
        recommended: &["Retry-After", "RateLimit", "RateLimit-Policy", "Cache-Control"],
        retry: Retry::AfterDelay,
        related: &[503, 403, 402, 420],
        ..BASE
    },
    Entry {
        code: code(431),
        phrase: "Request Header Fields Too Large",
        meaning: "A field, or the header section as a whole, exceeds what the server reads.",
        specification: Some(rfc_section!(6585, "5")),
        caching: Caching::Never,
        recommended: &["Cache-Control"],
        retry: Retry::Modified,
        related: &[400, 413, 414, 494],
        ..BASE
    },
    Entry {
        code: code(451),
        phrase: "Unavailable For Legal Reasons",
        meaning: "A court, a law or an authority forbids the server to show this.",
        specification: Some(rfc_section!(7725, "3")),
        caching: Caching::Heuristic,
        recommended: &["Link"],
        retry: Retry::No,
        related: &[403, 404, 410],
        ..BASE
    },
];
