//! The sections of specifications that the rules of `cookies` point at.

use crate::Section;

pub(super) const SYNTAX: Section = Section {
    title: "RFC 6265bis section 4.1.1",
    url: "https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-4.1.1",
};

pub(super) const EXPIRES: Section = Section {
    title: "RFC 6265bis section 4.1.2.1",
    url: "https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-4.1.2.1",
};

pub(super) const MAX_AGE: Section = Section {
    title: "RFC 6265bis section 4.1.2.2",
    url: "https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-4.1.2.2",
};

pub(super) const DOMAIN: Section = Section {
    title: "RFC 6265bis section 4.1.2.3",
    url: "https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-4.1.2.3",
};

pub(super) const PATH: Section = Section {
    title: "RFC 6265bis section 4.1.2.4",
    url: "https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-4.1.2.4",
};

pub(super) const SECURE: Section = Section {
    title: "RFC 6265bis section 4.1.2.5",
    url: "https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-4.1.2.5",
};

pub(super) const HTTP_ONLY: Section = Section {
    title: "RFC 6265bis section 4.1.2.6",
    url: "https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-4.1.2.6",
};

pub(super) const SAME_SITE: Section = Section {
    title: "RFC 6265bis section 4.1.2.7",
    url: "https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-4.1.2.7",
};

pub(super) const PREFIXES: Section = Section {
    title: "RFC 6265bis section 4.1.3",
    url: "https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-4.1.3",
};

pub(super) const DATES: Section = Section {
    title: "RFC 6265bis section 5.1.1",
    url: "https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-5.1.1",
};

pub(super) const UA_PREFIXES: Section = Section {
    title: "RFC 6265bis section 5.4",
    url: "https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-5.4",
};

pub(super) const LIFETIME: Section = Section {
    title: "RFC 6265bis section 5.5",
    url: "https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-5.5",
};

pub(super) const PARSING: Section = Section {
    title: "RFC 6265bis section 5.6",
    url: "https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-5.6",
};

pub(super) const STORAGE: Section = Section {
    title: "RFC 6265bis section 5.7",
    url: "https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-5.7",
};

pub(super) const LIMITS: Section = Section {
    title: "RFC 6265bis section 6.1",
    url: "https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-6.1",
};

pub(super) const LAYERED: Section = Section {
    title: "Cookies (layered), cookie name prefixes",
    url: "https://datatracker.ietf.org/doc/draft-ietf-httpbis-layered-cookies/",
};

pub(super) const CHIPS: Section = Section {
    title: "Partitioned cookies (CHIPS)",
    url: "https://datatracker.ietf.org/doc/draft-cutler-httpbis-partitioned-cookies/",
};
