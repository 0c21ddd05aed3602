//! Numbers that the registry does not list, as vendors use them.

use super::{BASE, Entry, Registration, Retry, code};

pub(super) const ENTRIES: &[Entry] = &[
    Entry {
        code: code(218),
        phrase: "This is fine",
        registration: Registration::Vendor(&["Apache"]),
        meaning: "Apache's proxy module marks error pages with it so that they are not replaced.",
        retry: Retry::NotApplicable,
        related: &[200, 502, 500],
        ..BASE
    },
    Entry {
        code: code(419),
        phrase: "Page Expired",
        registration: Registration::Vendor(&["Laravel"]),
        meaning: "The form's anti-forgery token is missing or too old, so Laravel wants the page loaded again.",
        retry: Retry::AfterRefresh,
        related: &[403, 401, 422],
        ..BASE
    },
    Entry {
        code: code(420),
        phrase: "Enhance Your Calm",
        aliases: &["Method Failure"],
        registration: Registration::Vendor(&[
            "Twitter (legacy)",
            "Spring (deprecated)",
        ]),
        meaning: "Twitter once asked clients to slow down with it, and Spring keeps it for a failed method.",
        retry: Retry::AfterDelay,
        related: &[429, 424],
        ..BASE
    },
    Entry {
        code: code(430),
        phrase: "Shopify Security Rejection",
        registration: Registration::Vendor(&["Shopify"]),
        meaning: "Shopify takes the request for an attack or, in former times, for one too many.",
        retry: Retry::No,
        related: &[403, 429],
        ..BASE
    },
    Entry {
        code: code(440),
        phrase: "Login Time-out",
        registration: Registration::Vendor(&["Microsoft IIS / Exchange"]),
        meaning: "The user's session ran out, and IIS or Exchange wants a new login.",
        retry: Retry::WithCredentials,
        related: &[401, 403, 408],
        ..BASE
    },
    Entry {
        code: code(444),
        phrase: "No Response",
        registration: Registration::Vendor(&["nginx"]),
        meaning: "The nginx log shows it where the server hung up without sending a single byte.",
        retry: Retry::No,
        related: &[499, 400, 403],
        seen_by_clients: false,
        ..BASE
    },
    Entry {
        code: code(449),
        phrase: "Retry With",
        registration: Registration::Vendor(&["Microsoft IIS"]),
        meaning: "The request is short of details that IIS needs, so it wants them and another attempt.",
        retry: Retry::Modified,
        related: &[400, 428],
        ..BASE
    },
    Entry {
        code: code(450),
        phrase: "Blocked by Windows Parental Controls",
        registration: Registration::Vendor(&["Microsoft"]),
        meaning: "A parent's settings in Windows keep this page from being shown.",
        retry: Retry::No,
        related: &[451, 403],
        ..BASE
    },
    Entry {
        code: code(460),
        phrase: "Client closed connection",
        registration: Registration::Vendor(&["AWS ALB"]),
        meaning: "An AWS load balancer logs it where the client hung up before the idle timeout.",
        retry: Retry::No,
        related: &[499, 408, 504],
        seen_by_clients: false,
        ..BASE
    },
    Entry {
        code: code(463),
        phrase: "Too many X-Forwarded-For addresses",
        registration: Registration::Vendor(&["AWS ALB"]),
        meaning: "The X-Forwarded-For field names more than 30 addresses, the most an AWS load balancer takes.",
        retry: Retry::Modified,
        related: &[400, 431],
        ..BASE
    },
    Entry {
        code: code(464),
        phrase: "Incompatible protocol",
        registration: Registration::Vendor(&["AWS ALB"]),
        meaning: "The client's protocol and that of the AWS target group do not go together.",
        retry: Retry::Modified,
        related: &[426, 505, 400],
        ..BASE
    },
    Entry {
        code: code(494),
        phrase: "Request header too large",
        registration: Registration::Vendor(&["nginx"]),
        meaning: "The header section overflows the buffers of nginx, which tells the client 400.",
        retry: Retry::Modified,
        related: &[431, 400, 413],
        seen_by_clients: false,
        ..BASE
    },
    Entry {
        code: code(495),
        phrase: "SSL Certificate Error",
        registration: Registration::Vendor(&["nginx"]),
        meaning: "The client's certificate does not convince nginx, which tells the client 400.",
        retry: Retry::No,
        related: &[496, 403, 400],
        seen_by_clients: false,
        ..BASE
    },
    Entry {
        code: code(496),
        phrase: "SSL Certificate Required",
        registration: Registration::Vendor(&["nginx"]),
        meaning: "The client showed no certificate where nginx demands one and is told 400.",
        retry: Retry::No,
        related: &[495, 401, 400],
        seen_by_clients: false,
        ..BASE
    },
    Entry {
        code: code(497),
        phrase: "HTTP Request Sent to HTTPS Port",
        registration: Registration::Vendor(&["nginx"]),
        meaning: "Someone spoke unencrypted HTTP where nginx expects TLS, and is told 400.",
        retry: Retry::Modified,
        related: &[400, 426],
        seen_by_clients: false,
        ..BASE
    },
    Entry {
        code: code(498),
        phrase: "Invalid Token",
        registration: Registration::Vendor(&["Esri ArcGIS"]),
        meaning: "The ArcGIS token in the request is wrong or has run out.",
        retry: Retry::WithCredentials,
        related: &[401, 499, 403],
        ..BASE
    },
    Entry {
        code: code(499),
        phrase: "Client Closed Request",
        aliases: &["Token Required"],
        registration: Registration::Vendor(&["nginx", "Esri ArcGIS"]),
        meaning: "In nginx logs the client hung up before the answer, while ArcGIS asks for a token with it.",
        retry: Retry::No,
        related: &[460, 408, 504, 498],
        ..BASE
    },
    Entry {
        code: code(509),
        phrase: "Bandwidth Limit Exceeded",
        registration: Registration::Vendor(&["Apache / cPanel"]),
        meaning: "The site has used up the traffic that its hosting plan includes.",
        retry: Retry::AfterDelay,
        related: &[503, 429],
        ..BASE
    },
    Entry {
        code: code(520),
        phrase: "Web Server Returned an Unknown Error",
        registration: Registration::Vendor(&["Cloudflare"]),
        meaning: "Cloudflare got something from the origin that it cannot make sense of, or nothing at all.",
        retry: Retry::Idempotent,
        related: &[502, 521, 524],
        ..BASE
    },
    Entry {
        code: code(521),
        phrase: "Web Server Is Down",
        registration: Registration::Vendor(&["Cloudflare"]),
        meaning: "The origin turned down Cloudflare's TCP connection.",
        retry: Retry::Idempotent,
        related: &[502, 522, 520],
        ..BASE
    },
    Entry {
        code: code(522),
        phrase: "Connection Timed Out",
        registration: Registration::Vendor(&["Cloudflare"]),
        meaning: "The origin did not take up Cloudflare's TCP connection in time.",
        retry: Retry::Idempotent,
        related: &[504, 521, 524],
        ..BASE
    },
    Entry {
        code: code(523),
        phrase: "Origin Is Unreachable",
        registration: Registration::Vendor(&["Cloudflare"]),
        meaning: "Cloudflare finds no way through the network to the origin's address.",
        retry: Retry::Idempotent,
        related: &[502, 522, 530],
        ..BASE
    },
    Entry {
        code: code(524),
        phrase: "A Timeout Occurred",
        registration: Registration::Vendor(&["Cloudflare"]),
        meaning: "The origin accepted Cloudflare's connection but then took too long to respond.",
        retry: Retry::Idempotent,
        related: &[504, 522, 520],
        ..BASE
    },
    Entry {
        code: code(525),
        phrase: "SSL Handshake Failed",
        registration: Registration::Vendor(&["Cloudflare"]),
        meaning: "Cloudflare and the origin could not agree on a TLS connection.",
        retry: Retry::No,
        related: &[526, 502, 521],
        ..BASE
    },
    Entry {
        code: code(526),
        phrase: "Invalid SSL Certificate",
        registration: Registration::Vendor(&["Cloudflare"]),
        meaning: "The origin's certificate does not pass Cloudflare's strict check.",
        retry: Retry::No,
        related: &[525, 502],
        ..BASE
    },
    Entry {
        code: code(527),
        phrase: "Railgun Error",
        registration: Registration::Vendor(&["Cloudflare (retired)"]),
        meaning: "Cloudflare lost its Railgun listener, part of a product that has since been withdrawn.",
        retry: Retry::No,
        related: &[502, 520],
        ..BASE
    },
    Entry {
        code: code(529),
        phrase: "Site Is Overloaded",
        registration: Registration::Vendor(&[
            "Qualys SSL Labs, Anthropic API and others",
        ]),
        meaning: "The service has more traffic than it can handle.",
        retry: Retry::AfterDelay,
        related: &[503, 429],
        ..BASE
    },
    Entry {
        code: code(530),
        phrase: "Origin DNS Error",
        aliases: &["Site Is Frozen"],
        registration: Registration::Vendor(&["Cloudflare", "Pantheon"]),
        meaning: "Cloudflare adds an error number such as 1016 for DNS, and Pantheon means a sleeping site.",
        retry: Retry::No,
        related: &[502, 523, 503],
        ..BASE
    },
    Entry {
        code: code(540),
        phrase: "Temporarily Disabled",
        registration: Registration::Vendor(&["Shopify"]),
        meaning: "Shopify has switched this endpoint off for a while.",
        retry: Retry::AfterDelay,
        related: &[503, 501],
        ..BASE
    },
    Entry {
        code: code(561),
        phrase: "Unauthorized",
        registration: Registration::Vendor(&["AWS ALB"]),
        meaning: "The identity provider behind an AWS load balancer answered the login with an error.",
        retry: Retry::No,
        related: &[401, 403, 502],
        ..BASE
    },
    Entry {
        code: code(598),
        phrase: "Network Read Timeout",
        registration: Registration::Vendor(&["informal (some proxies)"]),
        meaning: "A proxy stopped waiting for data from the network behind it.",
        retry: Retry::Idempotent,
        related: &[504, 599],
        ..BASE
    },
    Entry {
        code: code(599),
        phrase: "Network Connect Timeout",
        registration: Registration::Vendor(&["informal (some proxies)"]),
        meaning: "A proxy, or a client library such as Tornado's, could not connect in time.",
        retry: Retry::Idempotent,
        related: &[504, 598, 502],
        ..BASE
    },
    Entry {
        code: code(783),
        phrase: "Unexpected Token",
        registration: Registration::Vendor(&["Shopify"]),
        meaning: "Shopify found a syntax error in the JSON that was sent.",
        retry: Retry::Modified,
        related: &[400, 422],
        ..BASE
    },
    Entry {
        code: code(999),
        phrase: "Request Denied",
        registration: Registration::Vendor(&["LinkedIn / Yahoo"]),
        meaning: "The site, LinkedIn or Yahoo as a rule, takes the client for a bot and turns it away.",
        retry: Retry::No,
        related: &[403, 429],
        ..BASE
    },
];
