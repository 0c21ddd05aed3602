//! The catalogue: one entry for each registered code and for each code that a
//! vendor is known to use.
//!
//! The rows are literals in the modules below, one module a class. Nothing here
//! is computed, and nothing else in the workspace names a reason phrase.

mod client_error;
mod informational;
mod redirection;
mod server_error;
mod successful;
mod summary;
mod vendor;

pub(crate) use summary::summary;

use crate::{Class, Code, Section};

/// What is known of one status code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The number.
    pub code: Code,
    /// The reason phrase that goes on the status line.
    pub phrase: &'static str,
    /// Phrases of older specifications, or of other users of the number.
    pub aliases: &'static [&'static str],
    /// Who gave the number its meaning.
    pub registration: Registration,
    /// What the code says, in one sentence.
    pub meaning: &'static str,
    /// Where it is defined; vendor codes have no specification.
    pub specification: Option<Section>,
    /// Whether the response may have content (RFC 9110 sections 6.4.1 and
    /// 15.3.6).
    pub allows_content: bool,
    /// What caches may do without being told (RFC 9111 section 4.2.2).
    pub caching: Caching,
    /// Fields that the response must have.
    pub required: &'static [&'static str],
    /// Fields that the response should or may usefully have.
    pub recommended: &'static [&'static str],
    /// Fields that the response must not or should not have.
    pub forbidden: &'static [&'static str],
    /// Whether sending the request again can help.
    pub retry: Retry,
    /// What becomes of the method when the redirect is followed.
    pub redirect: Redirect,
    /// Codes that it is compared or confused with, nearest first.
    pub related: &'static [u16],
    /// Whether the number ever reaches a client; some live in logs only.
    pub seen_by_clients: bool,
}

/// Who gave a number its meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Registration {
    /// In the registry for good.
    Permanent,
    /// In the registry for the time of a draft.
    Temporary,
    /// In the registry, and deprecated by its specification.
    Deprecated,
    /// In the registry, and its specification was made obsolete.
    Obsoleted,
    /// In the registry as "(Unused)".
    Unused,
    /// Not registered: the convention of these vendors.
    Vendor(&'static [&'static str]),
}

impl Registration {
    /// Whether the registry lists the number.
    pub const fn is_registered(self) -> bool {
        !matches!(self, Self::Vendor(_))
    }

    /// The vendors whose convention the number is; none where it is registered.
    pub const fn vendors(self) -> &'static [&'static str] {
        match self {
            Self::Vendor(names) => names,
            _ => &[],
        }
    }

    /// Its name in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Permanent => "permanent",
            Self::Temporary => "temporary",
            Self::Deprecated => "deprecated",
            Self::Obsoleted => "obsoleted",
            Self::Unused => "unused",
            Self::Vendor(_) => "vendor",
        }
    }
}

/// What a cache may do with a response that says nothing about caching.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Caching {
    /// May be stored and reused by a guess (RFC 9110 section 15.1).
    Heuristic,
    /// May be stored when the response says how long it is fresh.
    Explicit,
    /// Must not be stored (RFC 6585 sections 3 to 6).
    Never,
}

impl Caching {
    /// Its name in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Heuristic => "heuristic",
            Self::Explicit => "explicit",
            Self::Never => "never",
        }
    }
}

/// Whether sending the request again can help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Retry {
    /// There is nothing to repeat.
    NotApplicable,
    /// The same request is not expected to fare better.
    No,
    /// A client may repeat an idempotent request (RFC 9110 section 9.2.2).
    Idempotent,
    /// After the time in `Retry-After`, or a back-off.
    AfterDelay,
    /// After a change to the request.
    Modified,
    /// With other credentials.
    WithCredentials,
    /// After reading the current state of the resource again.
    AfterRefresh,
    /// On a fresh connection.
    NewConnection,
    /// Once the TLS handshake is complete (RFC 8470 section 5.2).
    WithoutEarlyData,
    /// By following `Location`.
    Follow,
}

impl Retry {
    /// Its name in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::NotApplicable => "not-applicable",
            Self::No => "no",
            Self::Idempotent => "idempotent",
            Self::AfterDelay => "after-delay",
            Self::Modified => "modified",
            Self::WithCredentials => "with-credentials",
            Self::AfterRefresh => "after-refresh",
            Self::NewConnection => "new-connection",
            Self::WithoutEarlyData => "without-early-data",
            Self::Follow => "follow",
        }
    }

    /// The same for people, a fragment that follows "Retry:".
    pub const fn phrase(self) -> &'static str {
        match self {
            Self::NotApplicable => "nothing to repeat",
            Self::No => "the same request will not fare better",
            Self::Idempotent => "yes, when the method is idempotent",
            Self::AfterDelay => "after Retry-After, or with a back-off",
            Self::Modified => "after changing the request",
            Self::WithCredentials => "with other credentials",
            Self::AfterRefresh => "after reading the current state again",
            Self::NewConnection => "on a fresh connection",
            Self::WithoutEarlyData => "once the TLS handshake is complete",
            Self::Follow => "by following Location",
        }
    }
}

/// What user agents make of the method when they follow a redirect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Redirect {
    /// Not followed.
    None,
    /// POST becomes GET, others stay (RFC 9110 sections 15.4.2, 15.4.3).
    PostToGet,
    /// GET, or HEAD for a HEAD (RFC 9110 section 15.4.4).
    ToGet,
    /// Method and content stay (RFC 9110 sections 15.4.8, 15.4.9).
    Preserve,
}

impl Redirect {
    /// Its name in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::PostToGet => "post-to-get",
            Self::ToGet => "to-get",
            Self::Preserve => "preserve",
        }
    }
}

/// The starting point of a row: what holds for most codes.
const BASE: Entry = Entry {
    code: Code::OK,
    phrase: "",
    aliases: &[],
    registration: Registration::Permanent,
    meaning: "",
    specification: None,
    allows_content: true,
    caching: Caching::Explicit,
    required: &[],
    recommended: &[],
    forbidden: &[],
    retry: Retry::NotApplicable,
    redirect: Redirect::None,
    related: &[],
    seen_by_clients: true,
};

/// The code of a row. Rows are constants: a number that is no code does not
/// compile.
const fn code(number: u16) -> Code {
    let code = Code::new(number);
    assert!(code.is_some(), "a status code is three digits, 100 to 999");
    match code {
        Some(code) => code,
        None => Code::OK,
    }
}

const TABLES: [&[Entry]; 6] = [
    informational::ENTRIES,
    successful::ENTRIES,
    redirection::ENTRIES,
    client_error::ENTRIES,
    server_error::ENTRIES,
    vendor::ENTRIES,
];

/// Every entry: the registered codes ascending, then the vendors' ascending.
pub fn entries() -> impl Iterator<Item = &'static Entry> {
    TABLES.into_iter().flatten()
}

/// The entries of one class, in the order of [`entries`].
pub fn entries_of(class: Class) -> impl Iterator<Item = &'static Entry> {
    entries().filter(move |entry| entry.code.class() == class)
}

/// The entry of a code.
///
/// ```
/// use http_status::{Code, catalog};
///
/// let entry = Code::new(413).and_then(catalog::entry);
/// assert_eq!(entry.map(|entry| entry.phrase), Some("Content Too Large"));
/// ```
pub fn entry(code: Code) -> Option<&'static Entry> {
    entries().find(|entry| entry.code == code)
}

/// Whether the catalogue has an entry of a code, which is cheaper than to ask for it.
pub fn is_known(code: Code) -> bool {
    summary(code).is_some()
}

/// The reason phrase of a code, `Unassigned` where nobody gave it one.
pub fn phrase(code: Code) -> &'static str {
    summary(code).map_or("Unassigned", |summary| summary.phrase)
}

/// What user agents make of the method when they follow a response with this
/// code.
pub fn redirect(code: Code) -> Redirect {
    summary(code).map_or(Redirect::None, |summary| summary.redirect)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_row_is_in_the_table_of_its_class() {
        for (class, table) in Class::ALL.into_iter().zip(&TABLES[..5]) {
            for entry in *table {
                assert_eq!(entry.code.class(), class, "{}", entry.code);
                assert!(entry.registration.is_registered(), "{}", entry.code);
            }
        }
        for entry in vendor::ENTRIES {
            assert!(!entry.registration.is_registered(), "{}", entry.code);
        }
    }

    #[test]
    fn each_table_ascends_and_no_code_is_in_two() {
        for table in TABLES {
            assert!(table.is_sorted_by(|a, b| a.code < b.code));
        }
        let mut codes: Vec<Code> = entries().map(|entry| entry.code).collect();
        let rows = codes.len();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), rows);
    }
}
