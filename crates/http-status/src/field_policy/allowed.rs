//! The known fields that an ask may set, with why.

/// Why the fields of a group act on this response only, and their names with a space
/// between them. Nothing but tests reads it: a name that is not here may be set as
/// well.
pub const ALLOWED: &[(&str, &str)] = &[
    (
        "sent by clients: who receives them in a response ignores them",
        "A-IM Accept Accept-Additions Accept-Charset Accept-Datetime Accept-Encoding \
         Accept-Features Accept-Language Access-Control-Request-Headers \
         Access-Control-Request-Local-Network Access-Control-Request-Method \
         Access-Control-Request-Private-Network ALPN Alt-Used Apply-To-Redirect-Ref \
         Authorization Available-Dictionary CDN-Loop Client-Cert \
         Client-Cert-Chain CMCD-Object CMCD-Request CMCD-Session CMCD-Status \
         Concealed-Auth-Export Cookie Cookie2 Depth Destination Device-Memory DNT \
         Downlink DPoP DPR Early-Data ECT Expect Forwarded From Host If If-Match \
         If-Modified-Since If-None-Match If-Range If-Schedule-Tag-Match \
         If-Unmodified-Since Last-Event-ID Max-Forwards Negotiate Origin Overwrite \
         Ping-From Ping-To Prefer Proxy-Authorization Purpose Range Referer \
         Referer-Root RTT Save-Data Schedule-Reply Sec-Ad-Auction-Fetch \
         Sec-Browsing-Topics Sec-CH-Device-Memory Sec-CH-DPR \
         Sec-CH-Prefers-Color-Scheme Sec-CH-Prefers-Reduced-Motion \
         Sec-CH-Prefers-Reduced-Transparency Sec-CH-UA Sec-CH-UA-Arch \
         Sec-CH-UA-Bitness Sec-CH-UA-Form-Factors Sec-CH-UA-Full-Version \
         Sec-CH-UA-Full-Version-List Sec-CH-UA-Mobile Sec-CH-UA-Model \
         Sec-CH-UA-Platform Sec-CH-UA-Platform-Version Sec-CH-UA-WoW64 \
         Sec-CH-Viewport-Height Sec-CH-Viewport-Width Sec-CH-Width Sec-Fetch-Dest \
         Sec-Fetch-Mode Sec-Fetch-Site Sec-Fetch-Storage-Access Sec-Fetch-User Sec-GPC \
         Sec-Purpose Sec-Shared-Storage-Writable Sec-Speculation-Tags \
         Sec-Token-Binding Sec-WebSocket-Key Service-Worker \
         Service-Worker-Navigation-Preload SLUG SoapAction Surrogate-Capability \
         Timeout Topic TTL Upgrade-Insecure-Requests Urgency User-Agent \
         Viewport-Width Width X-Client-Data X-Forwarded-For X-Forwarded-Host \
         X-Forwarded-Port X-Forwarded-Proto X-Original-URL X-Real-IP X-Requested-With \
         X-Rewrite-URL",
    ),
    (
        "about the content of this response, or its making",
        "Accept-Patch Accept-Post Accept-Query Accept-Ranges Allow \
         AMP-Cache-Transform CMSD-Dynamic CMSD-Static Content-Digest \
         Content-Disposition Content-DPR Content-Encoding Content-Language \
         Content-Range Content-Type Date Digest Icy-MetaInt Incremental \
         Memento-Datetime MIME-Version Preference-Applied Priority Repr-Digest \
         Retry-After Server Server-Timing SourceMap Unencoded-Digest Via \
         Want-Content-Digest Want-Digest Want-Repr-Digest Want-Unencoded-Digest \
         X-Compress-Hint X-Powered-By X-SourceMap",
    ),
    (
        "about what is kept of this URL",
        "Age Cache-Control Cache-Groups Cache-Status Cache-Tag CDN-Cache-Control \
         Cloudflare-CDN-Cache-Control Content-Location Edge-Cache-Tag \
         ETag Expires Last-Modified Netlify-CDN-Cache-Control Netlify-Vary Pragma \
         Surrogate-Key TCN Variant-Vary Vary Vercel-CDN-Cache-Control Warning \
         X-Cache X-Cache-Lookup X-Cache-Status X-Proxy-Cache X-Varnish Xkey",
    ),
    (
        "lets other origins read this response, without what they may not see",
        "Access-Control-Allow-Headers Access-Control-Allow-Local-Network \
         Access-Control-Allow-Methods Access-Control-Allow-Origin \
         Access-Control-Allow-Private-Network Access-Control-Expose-Headers \
         Access-Control-Max-Age Cross-Origin-Resource-Policy Timing-Allow-Origin",
    ),
    (
        "about this document, which is in a sandbox of its own",
        "Connection-Allowlist Cross-Origin-Embedder-Policy Cross-Origin-Opener-Policy \
         Default-Style Document-Isolation-Policy Document-Policy Feature-Policy \
         Permissions-Policy Referrer-Policy Require-Document-Policy \
         Supports-Loading-Mode X-Content-Type-Options X-DNS-Prefetch-Control \
         X-Frame-Options X-Robots-Tag X-UA-Compatible X-XSS-Protection",
    ),
    (
        "asks this client to authenticate, or goes on with it",
        "Authentication-Info Detached-JWS DPoP-Nonce Hobareg Optional-WWW-Authenticate \
         Proxy-Authenticate Proxy-Authentication-Info Replay-Nonce \
         Sec-WebSocket-Accept Sec-WebSocket-Extensions Sec-WebSocket-Protocol \
         Sec-WebSocket-Version WWW-Authenticate",
    ),
    (
        "points elsewhere; the sandbox loads nothing, and redirects are checked apart",
        "Alternates Link Link-Template Location Redirect-Ref Status-URI URI \
         X-Pingback",
    ),
    ("a cookie, whose attributes are checked apart", "Set-Cookie"),
    (
        "tells programs about the API",
        "Deprecation Proxy-Status RateLimit RateLimit-Policy Sunset Traceparent \
         Tracestate X-RateLimit-Limit X-RateLimit-Remaining X-RateLimit-Reset",
    ),
    (
        "of protocols on top of HTTP, between one client and one resource",
        "Accept-Signature Cal-Managed-ID CalDAV-Timezones Cert-Not-After \
         Cert-Not-Before Configuration-Context CTA-Common-Access-Token DASL DAV \
         Delta-Base EDIINT-Features IM Isolation Label Lock-Token OData-EntityId \
         OData-Isolation OData-MaxVersion OData-Version Ordering-Type OSCORE \
         OSLC-Core-Version Position Repeatability-Client-ID \
         Repeatability-First-Sent Repeatability-Request-ID Repeatability-Result \
         Schedule-Tag Set-Txn Signature Signature-Input Signed-Headers",
    ),
    (
        "obsolete or reserved: nobody acts on it",
        "* Access-Control Compliance Content-Base Content-ID Content-MD5 \
         Content-Script-Type Content-Style-Type Content-Transfer-Encoding \
         Content-Version Cost Derived-From Differential-ID Ext GetProfile Man \
         Message-ID Method-Check Method-Check-Expires Non-Compliance Opt Optional \
         P3P PEP Pep-Info PICS-Label ProfileObject Protocol Protocol-Info \
         Protocol-Query Protocol-Request Proxy-Features Public Resolution-Hint \
         Resolver-Location Safe Security-Scheme SubOK Subst Title Tk UA-Color \
         UA-Media UA-Pixels UA-Resolution UA-Windowpixels Variant-Key Version \
         X-Device-Accept X-Device-Accept-Charset X-Device-Accept-Encoding \
         X-Device-Accept-Language X-Device-User-Agent",
    ),
];
