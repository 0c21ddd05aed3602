//! The facts of an exchange that decide what a cache does, read once.

use http_status::{Code, catalog, catalog::Caching};

use super::Kind;
use crate::{
    Exchange, Fields,
    syntax::{
        cache_control::{self, Directives},
        http_date,
    },
};

/// A date that may be missing or wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DateValue {
    /// There is no such field.
    Absent,
    /// It is not a date.
    Bad,
    /// Seconds since 1970.
    At(u64),
}

/// What a cache goes by.
#[derive(Debug, Clone)]
pub(crate) struct Facts<'a> {
    /// The final status.
    pub(crate) status: u16,
    /// The method; nothing where it is not known.
    pub(crate) method: Option<&'a str>,
    /// The target of the request; empty where it is not known.
    pub(crate) url: &'a str,
    /// Whether the request is known to have credentials.
    pub(crate) is_authorized: bool,
    /// The fields of the response.
    pub(crate) fields: &'a Fields,
    /// Its directives.
    pub(crate) directives: Directives<'a>,
    /// Its `Date`.
    pub(crate) date: DateValue,
    /// Its `Expires`.
    pub(crate) expires: DateValue,
    /// Its `Last-Modified`.
    pub(crate) modified: DateValue,
    /// The seconds in `Age`, where it is right.
    pub(crate) age: Option<u64>,
}

impl<'a> Facts<'a> {
    /// Those of an exchange; nothing without a final status.
    pub(crate) fn from_exchange(exchange: &'a Exchange) -> Option<Self> {
        let response = exchange.response.as_ref()?;
        let status = response.status.number?;
        let request = exchange.request.as_ref();
        let fields = &response.fields;
        let sent = request.and_then(|request| request.fields.as_ref());
        let age = fields.first("Age").map(|line| line.value.as_str());
        Some(Self {
            status,
            method: request.map(|r| r.method.as_str()).filter(|m| !m.is_empty()),
            url: request.map_or("", |request| &request.url),
            is_authorized: sent.is_some_and(|f| f.first("Authorization").is_some()),
            fields,
            directives: Directives::from_fields(fields),
            date: when(fields, "Date"),
            expires: when(fields, "Expires"),
            modified: when(fields, "Last-Modified"),
            age: age.and_then(first_of_list).and_then(cache_control::seconds),
        })
    }

    /// What the catalogue says of the status.
    pub(crate) fn caching(&self) -> Caching {
        let entry = Code::new(self.status).and_then(catalog::entry);
        entry.map_or(Caching::Explicit, |entry| entry.caching)
    }

    /// Whether the status is one that a cache can know (RFC 9111 section
    /// 5.2.2.3).
    pub(crate) fn is_registered_status(&self) -> bool {
        let entry = Code::new(self.status).and_then(catalog::entry);
        entry.is_some_and(|entry| entry.registration.is_registered())
    }

    /// Whether the response says for how long it is fresh (RFC 9111 section
    /// 4.2.1).
    pub(crate) fn is_explicit(&self, kind: Kind) -> bool {
        self.directives.has("max-age")
            || self.expires != DateValue::Absent
            || (kind == Kind::Shared && self.directives.has("s-maxage"))
    }

    /// Whether the response has this field.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.fields.first(name).is_some()
    }
}

fn when(fields: &Fields, name: &str) -> DateValue {
    let Some(line) = fields.first(name) else { return DateValue::Absent };
    http_date::read(&line.value).seconds().map_or(DateValue::Bad, DateValue::At)
}

/// What counts of an `Age` with several members (RFC 9111 section 5.1).
fn first_of_list(value: &str) -> Option<&str> {
    value.split(',').next().map(|member| member.trim_matches([' ', '\t']))
}
