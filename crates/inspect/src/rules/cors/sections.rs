//! The sections of specifications that the rules of `cors` point at.

use crate::Section;

pub(super) const CORS_CHECK: Section = Section {
    title: "Fetch: CORS check",
    url: "https://fetch.spec.whatwg.org/#concept-cors-check",
};

pub(super) const ALLOW_ORIGIN: Section = Section {
    title: "Fetch: Access-Control-Allow-Origin",
    url: "https://fetch.spec.whatwg.org/#http-access-control-allow-origin",
};

pub(super) const ALLOW_CREDENTIALS: Section = Section {
    title: "Fetch: Access-Control-Allow-Credentials",
    url: "https://fetch.spec.whatwg.org/#http-access-control-allow-credentials",
};

pub(super) const CREDENTIALS: Section = Section {
    title: "Fetch: CORS protocol and credentials",
    url: "https://fetch.spec.whatwg.org/#cors-protocol-and-credentials",
};

pub(super) const CACHES: Section = Section {
    title: "Fetch: CORS protocol and HTTP caches",
    url: "https://fetch.spec.whatwg.org/#cors-protocol-and-http-caches",
};

pub(super) const GRAMMAR: Section = Section {
    title: "Fetch: HTTP new-header syntax",
    url: "https://fetch.spec.whatwg.org/#http-new-header-syntax",
};

pub(super) const PREFLIGHT: Section = Section {
    title: "Fetch: CORS-preflight fetch",
    url: "https://fetch.spec.whatwg.org/#cors-preflight-fetch",
};

pub(super) const MAX_AGE: Section = Section {
    title: "Fetch: Access-Control-Max-Age",
    url: "https://fetch.spec.whatwg.org/#http-access-control-max-age",
};

pub(super) const EXPOSE: Section = Section {
    title: "Fetch: Access-Control-Expose-Headers",
    url: "https://fetch.spec.whatwg.org/#http-access-control-expose-headers",
};

pub(super) const SAFELISTED: Section = Section {
    title: "Fetch: CORS-safelisted response-header name",
    url: "https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name",
};

pub(super) const FORBIDDEN: Section = Section {
    title: "Fetch: forbidden response-header name",
    url: "https://fetch.spec.whatwg.org/#forbidden-response-header-name",
};

pub(super) const CORP: Section = Section {
    title: "Fetch: Cross-Origin-Resource-Policy",
    url: "https://fetch.spec.whatwg.org/#cross-origin-resource-policy-header",
};

pub(super) const TAO: Section = Section {
    title: "Resource Timing: Timing-Allow-Origin",
    url: "https://www.w3.org/TR/resource-timing/#sec-timing-allow-origin",
};

pub(super) const COOP: Section = Section {
    title: "HTML: Cross-Origin-Opener-Policy",
    url: "https://html.spec.whatwg.org/multipage/browsers.html#the-coop-headers",
};

pub(super) const COEP: Section = Section {
    title: "HTML: Cross-Origin-Embedder-Policy",
    url: "https://html.spec.whatwg.org/multipage/browsers.html#the-coep-headers",
};

pub(super) const ORIGIN_KEYED: Section = Section {
    title: "HTML: origin-keyed agent clusters",
    url: "https://html.spec.whatwg.org/multipage/browsers.html#origin-keyed-agent-clusters",
};

pub(super) const PRIVATE_NETWORK: Section = Section {
    title: "Private Network Access",
    url: "https://wicg.github.io/private-network-access/#headers",
};
