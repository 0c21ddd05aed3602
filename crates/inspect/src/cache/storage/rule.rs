//! The rules by which a response is stored or not.

use crate::{Section, section::rfc_section};

/// What decides whether a response may be stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StorageRule {
    /// Yes: `s-maxage` says for how long shared caches may use it.
    SMaxage,
    /// Yes: `max-age` says for how long it is fresh.
    MaxAge,
    /// Yes: `Expires` says until when it is fresh.
    Expires,
    /// Yes: `public` allows it.
    Public,
    /// Yes: `private` allows it to a private cache.
    Private,
    /// Yes: the status allows it without a word.
    HeuristicStatus,
    /// No: the status is not final.
    NotFinal,
    /// No: the method has no cacheable responses.
    Method,
    /// No: a response to POST needs a lifetime and its own URI in
    /// `Content-Location`.
    Post,
    /// No: the specification of the status forbids it.
    StatusForbids,
    /// No: `must-understand`, and a status that caches do not know.
    MustUnderstand,
    /// No: `no-store`.
    NoStore,
    /// No: `private`, and the cache is shared.
    OnlyPrivate,
    /// No: the request had credentials, and nothing allows a shared cache to keep
    /// the answer.
    Authorization,
    /// Not by itself: a 304 freshens a response that is stored.
    NotModified,
    /// No: nothing allows it.
    NothingAllows,
}

impl StorageRule {
    /// Whether the response may be stored.
    pub const fn allows(self) -> bool {
        matches!(
            self,
            Self::SMaxage
                | Self::MaxAge
                | Self::Expires
                | Self::Public
                | Self::Private
                | Self::HeuristicStatus
        )
    }

    /// Its name in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::SMaxage => "s-maxage",
            Self::MaxAge => "max-age",
            Self::Expires => "expires",
            Self::Public => "public",
            Self::Private => "private",
            Self::HeuristicStatus => "heuristic-status",
            Self::NotFinal => "not-final",
            Self::Method => "method",
            Self::Post => "post",
            Self::StatusForbids => "status-forbids",
            Self::MustUnderstand => "must-understand",
            Self::NoStore => "no-store",
            Self::OnlyPrivate => "only-private",
            Self::Authorization => "authorization",
            Self::NotModified => "not-modified",
            Self::NothingAllows => "nothing-allows",
        }
    }

    pub(super) const fn section(self, status: u16) -> Section {
        match (self, status) {
            (Self::SMaxage, _) => rfc_section!(9111, "5.2.2.10"),
            (Self::MaxAge, _) => rfc_section!(9111, "5.2.2.1"),
            (Self::Expires, _) => rfc_section!(9111, "5.3"),
            (Self::Public, _) => rfc_section!(9111, "5.2.2.9"),
            (Self::Private | Self::OnlyPrivate, _) => rfc_section!(9111, "5.2.2.7"),
            (Self::HeuristicStatus, 451) => rfc_section!(7725, "3"),
            (Self::HeuristicStatus, _) => rfc_section!(9110, "15.1"),
            (Self::NotFinal, _) => rfc_section!(9110, "15.2"),
            (Self::Method, _) => rfc_section!(9110, "9.2.3"),
            (Self::Post, _) => rfc_section!(9110, "9.3.3"),
            (Self::StatusForbids, 428) => rfc_section!(6585, "3"),
            (Self::StatusForbids, 429) => rfc_section!(6585, "4"),
            (Self::StatusForbids, 431) => rfc_section!(6585, "5"),
            (Self::StatusForbids, _) => rfc_section!(6585, "6"),
            (Self::MustUnderstand, _) => rfc_section!(9111, "5.2.2.3"),
            (Self::NoStore, _) => rfc_section!(9111, "5.2.2.5"),
            (Self::Authorization, _) => rfc_section!(9111, "3.5"),
            (Self::NotModified, _) => rfc_section!(9111, "4.3.4"),
            (Self::NothingAllows, _) => rfc_section!(9111, "3"),
        }
    }
}
