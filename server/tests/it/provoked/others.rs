//! Rules about messages, caches, other origins, cookies and security.

use super::Provoked;

pub(super) const PROVOKED: &[Provoked] = &[
    // Messages.
    ("accept-ranges-invalid", "GET 200?header=Accept-Ranges:+a+b", &[]),
    ("allow-lowercase", "GET 405?header=Allow:+post", &[]),
    ("charset-unknown", "GET 200?type=text/plain;charset=utf-88", &[]),
    ("content-encoding-unknown", "GET 200?header=Content-Encoding:+zip", &[]),
    ("content-encoding-untrue", "GET 200?header=Content-Encoding:+gzip", &[]),
    ("content-type-missing", "GET 200?omit=Content-Type", &[]),
    ("content-type-mismatch", "GET 200?type=application/json&body=%3Chtml%3E", &[]),
    ("content-type-wildcard", "GET 200?type=text/*", &[]),
    ("date-invalid", "GET 200?header=Date:+today", &[]),
    ("date-missing", "GET 200?omit=Date", &[]),
    (
        "disposition-filename-path",
        "GET 200?header=Content-Disposition:+attachment;+filename=%22a/b%22",
        &[],
    ),
    ("field-duplicate", "GET 200?header=ETag:+%22a%22&header=ETag:+%22b%22", &[]),
    ("field-empty", "GET 200?header=Server:", &[]),
    ("field-misspelt", "GET 200?header=Cach-Control:+no-store", &[]),
    ("field-obsolete", "GET 200?header=P3P:+CP=a", &[]),
    ("implementation-leak", "GET 200?header=X-Powered-By:+PHP/5.3.3", &[]),
    ("link-rel-missing", "GET 200?header=Link:+%3C/a%3E", &[]),
    ("list-element-empty", "GET 405?header=Allow:+POST,,PUT", &[]),
    ("request-field", "GET 200?header=User-Agent:+a", &[]),
    ("server-version", "GET 200?header=Server:+Apache/2.2.3+(CentOS)", &[]),
    // Caches.
    ("age-malformed", "GET 200?header=Age:+old", &[]),
    ("cache-control-conflict", "GET 200?header=Cache-Control:+public,+private", &[]),
    (
        "cache-control-duplicate",
        "GET 200?header=Cache-Control:+max-age=1,+max-age=2",
        &[],
    ),
    ("cache-control-not-integer", "GET 200?header=Cache-Control:+max-age=1.5", &[]),
    (
        "cache-control-request-directive",
        "GET 200?header=Cache-Control:+max-stale=5",
        &[],
    ),
    ("cache-control-typo", "GET 200?header=Cache-Control:+nostore", &[]),
    ("etag-unquoted", "GET 200?header=ETag:+abc", &[]),
    ("expires-malformed", "GET 200?omit=Cache-Control&header=Expires:+soon", &[]),
    ("immutable-without-freshness", "GET 200?header=Cache-Control:+immutable", &[]),
    ("last-modified-malformed", "GET 200?header=Last-Modified:+today", &[]),
    ("no-cache-no-validator", "GET 200?header=Cache-Control:+no-cache&omit=ETag", &[]),
    ("no-store-with-others", "GET 200?header=Cache-Control:+no-store,+max-age=0", &[]),
    ("pragma-response", "GET 200?header=Pragma:+no-cache", &[]),
    (
        "set-cookie-shared",
        "GET 200?header=Cache-Control:+public,+max-age=60&header=Set-Cookie:+a=b",
        &[],
    ),
    ("vary-star", "GET 200?header=Vary:+*", &[]),
    (
        "vary-user-agent",
        "GET 200?header=Vary:+User-Agent&header=Cache-Control:+max-age=60",
        &[],
    ),
    // Other origins.
    (
        "cors-error-without-origin",
        "GET 404?omit=Access-Control-Allow-Origin",
        &["Origin: https://app.example"],
    ),
    (
        "cors-origin-invalid",
        "GET 200?header=Access-Control-Allow-Origin:+app.example",
        &[],
    ),
    (
        "cors-origin-list",
        "GET 200?header=Access-Control-Allow-Origin:+https://a.example,https://b.example",
        &[],
    ),
    (
        "cors-origin-mismatch",
        "GET 200?header=Access-Control-Allow-Origin:+https://a.example",
        &["Origin: https://b.example"],
    ),
    ("cors-origin-null", "GET 200?header=Access-Control-Allow-Origin:+null", &[]),
    (
        "cors-preflight-status",
        "OPTIONS 403?preflight=simulate",
        &["Origin: https://a.example", "Access-Control-Request-Method: PUT"],
    ),
    (
        "cors-vary-origin-missing",
        "GET 200?omit=Cache-Control&header=Access-Control-Allow-Origin:+https://a.example",
        &["Origin: https://a.example"],
    ),
    ("corp-invalid", "GET 200?header=Cross-Origin-Resource-Policy:+any", &[]),
    (
        "timing-allow-origin-invalid",
        "GET 200?header=Timing-Allow-Origin:+app.example",
        &[],
    ),
    // Cookies, as far as an ask may set them.
    ("cookie-duplicate", "GET 200?header=Set-Cookie:+a=b&header=Set-Cookie:+a=c", &[]),
    ("cookie-flag-value", "GET 200?header=Set-Cookie:+a=b;+Secure=true", &[]),
    ("cookie-host-prefix", "GET 200?header=Set-Cookie:+__Host-a=b", &[]),
    ("cookie-name-invalid", "GET 200?header=Set-Cookie:+a+b=c", &[]),
    ("cookie-nameless", "GET 200?header=Set-Cookie:+a", &[]),
    ("cookie-same-site-invalid", "GET 200?header=Set-Cookie:+a=b;+SameSite=Any", &[]),
    ("cookie-secure-prefix", "GET 200?header=Set-Cookie:+__Secure-a=b", &[]),
    ("cookie-value-invalid", "GET 200?header=Set-Cookie:+a=b+c", &[]),
    // Security.
    ("nosniff-invalid", "GET 200?header=X-Content-Type-Options:+no-sniff", &[]),
    ("permissions-policy-invalid", "GET 200?header=Permissions-Policy:+camera=(", &[]),
    ("referrer-policy-unknown", "GET 200?header=Referrer-Policy:+never-ever", &[]),
    ("referrer-policy-unsafe-url", "GET 200?header=Referrer-Policy:+unsafe-url", &[]),
    ("x-frame-options-invalid", "GET 200?header=X-Frame-Options:+NEVER", &[]),
    ("x-xss-protection-on", "GET 200?header=X-XSS-Protection:+1", &[]),
];
