//! The sections of specifications that the rules of `security` point at.

use crate::Section;

pub(super) const POLICY: Section = Section {
    title: "CSP 3: policies",
    url: "https://www.w3.org/TR/CSP3/#framework-policy",
};

pub(super) const PARSE: Section = Section {
    title: "CSP 3: parse a serialized CSP",
    url: "https://www.w3.org/TR/CSP3/#parse-serialized-policy",
};

pub(super) const SOURCES: Section = Section {
    title: "CSP 3: source lists",
    url: "https://www.w3.org/TR/CSP3/#framework-directive-source-list",
};

pub(super) const SCRIPT_SRC: Section = Section {
    title: "CSP 3: script-src",
    url: "https://www.w3.org/TR/CSP3/#directive-script-src",
};

pub(super) const OBJECT_SRC: Section = Section {
    title: "CSP 3: object-src",
    url: "https://www.w3.org/TR/CSP3/#directive-object-src",
};

pub(super) const BASE_URI: Section = Section {
    title: "CSP 3: base-uri",
    url: "https://www.w3.org/TR/CSP3/#directive-base-uri",
};

pub(super) const FRAME_ANCESTORS: Section = Section {
    title: "CSP 3: frame-ancestors",
    url: "https://www.w3.org/TR/CSP3/#directive-frame-ancestors",
};

pub(super) const REPORT_URI: Section = Section {
    title: "CSP 3: report-uri",
    url: "https://www.w3.org/TR/CSP3/#directive-report-uri",
};

pub(super) const REPORT_TO: Section = Section {
    title: "CSP 3: report-to",
    url: "https://www.w3.org/TR/CSP3/#directive-report-to",
};

pub(super) const SANDBOX: Section = Section {
    title: "CSP 3: sandbox",
    url: "https://www.w3.org/TR/CSP3/#directive-sandbox",
};

pub(super) const NONCES: Section = Section {
    title: "CSP 3: nonce reuse",
    url: "https://www.w3.org/TR/CSP3/#security-nonces",
};

pub(super) const STRICT_DYNAMIC: Section = Section {
    title: "CSP 3: usage of 'strict-dynamic'",
    url: "https://www.w3.org/TR/CSP3/#strict-dynamic-usage",
};

pub(super) const MULTIPLE: Section = Section {
    title: "CSP 3: the effect of multiple policies",
    url: "https://www.w3.org/TR/CSP3/#multiple-policies",
};

pub(super) const REPORT_ONLY: Section = Section {
    title: "CSP 3: Content-Security-Policy-Report-Only",
    url: "https://www.w3.org/TR/CSP3/#cspro-header",
};

pub(super) const SANDBOXING: Section = Section {
    title: "HTML: sandboxing",
    url: "https://html.spec.whatwg.org/multipage/browsers.html#sandboxing",
};

pub(super) const NOSNIFF: Section = Section {
    title: "Fetch: X-Content-Type-Options",
    url: "https://fetch.spec.whatwg.org/#x-content-type-options-header",
};

pub(super) const FRAME_OPTIONS: Section = Section {
    title: "HTML: X-Frame-Options",
    url: "https://html.spec.whatwg.org/multipage/document-lifecycle.html#the-x-frame-options-header",
};

pub(super) const REFRESH: Section = Section {
    title: "HTML: shared declarative refresh steps",
    url: "https://html.spec.whatwg.org/multipage/semantics.html#shared-declarative-refresh-steps",
};

pub(super) const REFERRER: Section = Section {
    title: "Referrer Policy: parse from header",
    url: "https://www.w3.org/TR/referrer-policy/#parse-referrer-policy-from-header",
};

pub(super) const UNSAFE_URL: Section = Section {
    title: "Referrer Policy: unsafe-url",
    url: "https://www.w3.org/TR/referrer-policy/#referrer-policy-unsafe-url",
};

pub(super) const PERMISSIONS: Section = Section {
    title: "Permissions Policy: HTTP field",
    url: "https://www.w3.org/TR/permissions-policy-1/#permissions-policy-http-header-field",
};

pub(super) const REPORTING: Section = Section {
    title: "Reporting API: Reporting-Endpoints",
    url: "https://www.w3.org/TR/reporting-1/#header",
};

pub(super) const REPORT_GROUPS: Section = Section {
    title: "Reporting API of 2018: Report-To",
    url: "https://www.w3.org/TR/2018/WD-reporting-1-20180925/#header",
};

pub(super) const NEL: Section = Section {
    title: "Network Error Logging: NEL",
    url: "https://www.w3.org/TR/network-error-logging/#nel-response-header",
};

pub(super) const CLEAR: Section = Section {
    title: "Clear Site Data: the field",
    url: "https://www.w3.org/TR/clear-site-data/#header",
};

pub(super) const PRELOAD: Section = Section {
    title: "HSTS preload list",
    url: "https://hstspreload.org/#submission-requirements",
};

pub(super) const OWASP: Section = Section {
    title: "OWASP: HTTP headers cheat sheet",
    url: "https://cheatsheetseries.owasp.org/cheatsheets/HTTP_Headers_Cheat_Sheet.html",
};

pub(super) const RATE_LIMIT: Section = Section {
    title: "RateLimit fields (draft)",
    url: "https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/",
};

pub(super) const SPECULATION: Section = Section {
    title: "HTML: Speculation-Rules",
    url: "https://html.spec.whatwg.org/multipage/speculative-loading.html#the-speculation-rules-header",
};

pub(super) const INTEGRITY: Section = Section {
    title: "Subresource Integrity: Integrity-Policy",
    url: "https://w3c.github.io/webappsec-subresource-integrity/#integrity-policy-section",
};

pub(super) const DOCUMENT: Section = Section {
    title: "Document Policy",
    url: "https://wicg.github.io/document-policy/",
};
