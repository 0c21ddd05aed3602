//! Whether a response may be stored (RFC 9111 section 3).

mod rule;

pub use rule::StorageRule;

use http_status::catalog::Caching;

use super::{Facts, Kind};
use crate::Section;

/// Whether a response may be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Storage {
    /// The rule that decides.
    pub rule: StorageRule,
    /// Where it is said.
    pub section: Section,
    /// The answer in one sentence.
    pub sentence: String,
}

impl Facts<'_> {
    /// Whether the response may be stored in such a cache, and why.
    pub(crate) fn storage(&self, kind: Kind) -> StorageRule {
        let directives = &self.directives;
        let is_shared = kind == Kind::Shared;
        if (100..200).contains(&self.status) {
            return StorageRule::NotFinal;
        }
        if let Some(rule) = self.method_forbids(kind) {
            return rule;
        }
        if self.caching() == Caching::Never {
            return StorageRule::StatusForbids;
        }
        if directives.has("must-understand") {
            if !self.is_registered_status() {
                return StorageRule::MustUnderstand;
            }
        } else if directives.has("no-store") {
            return StorageRule::NoStore;
        }
        if is_shared && directives.has_whole("private") {
            return StorageRule::OnlyPrivate;
        }
        let allows_shared = ["must-revalidate", "public", "s-maxage"];
        if is_shared
            && self.is_authorized
            && !allows_shared.iter().any(|name| directives.has(name))
        {
            return StorageRule::Authorization;
        }
        if self.status == 304 {
            return StorageRule::NotModified;
        }
        self.reason_to_store(kind)
    }

    fn method_forbids(&self, kind: Kind) -> Option<StorageRule> {
        match self.method? {
            "GET" | "HEAD" | "QUERY" => None,
            "POST" if self.is_explicit(kind) && self.is_about_target() => None,
            "POST" => Some(StorageRule::Post),
            _ => Some(StorageRule::Method),
        }
    }

    /// Whether `Content-Location` names the target of the request.
    fn is_about_target(&self) -> bool {
        let Some(line) = self.fields.first("Content-Location") else { return false };
        self.url.is_empty() || path(&line.value) == path(self.url)
    }

    fn reason_to_store(&self, kind: Kind) -> StorageRule {
        let has = |name| self.directives.has(name);
        let is_shared = kind == Kind::Shared;
        if is_shared && has("s-maxage") {
            return StorageRule::SMaxage;
        }
        if has("max-age") {
            return StorageRule::MaxAge;
        }
        if self.has("Expires") {
            return StorageRule::Expires;
        }
        if has("public") {
            return StorageRule::Public;
        }
        if !is_shared && has("private") {
            return StorageRule::Private;
        }
        if self.caching() == Caching::Heuristic {
            return StorageRule::HeuristicStatus;
        }
        StorageRule::NothingAllows
    }
}

/// A URL without its scheme, its host and its fragment.
fn path(url: &str) -> &str {
    let url = url.split('#').next().unwrap_or_default();
    let Some((_, rest)) = url.split_once("://") else { return url };
    rest.find('/').and_then(|slash| rest.get(slash..)).unwrap_or("/")
}

impl Storage {
    /// Whether the response may be stored.
    pub const fn is_allowed(&self) -> bool {
        self.rule.allows()
    }

    pub(super) fn from_facts(facts: &Facts<'_>, kind: Kind) -> Self {
        let rule = facts.storage(kind);
        let status = facts.status;
        let cache = match kind {
            Kind::Private => "A private cache",
            Kind::Shared => "A shared cache",
        };
        let sentence = match rule {
            StorageRule::SMaxage => format!(
                "{cache} may store it: `s-maxage` says for how long shared caches may \
                 use it."
            ),
            StorageRule::MaxAge => {
                format!(
                    "{cache} may store it: `max-age` says for how long it is fresh."
                )
            }
            StorageRule::Expires => {
                format!("{cache} may store it: `Expires` says until when it is fresh.")
            }
            StorageRule::Public => {
                format!("{cache} may store it: `public` allows that.")
            }
            StorageRule::Private => {
                format!("{cache} may store it: `private` allows that.")
            }
            StorageRule::HeuristicStatus => format!(
                "{cache} may store it: nothing forbids it, and a {status} may be \
                 stored without a word."
            ),
            StorageRule::NotFinal => {
                format!(
                    "{cache} must not store it: a {status} is not a final response."
                )
            }
            StorageRule::Method => format!(
                "{cache} must not store it: nothing says that responses to {} are \
                 cacheable.",
                http_status::excerpt(facts.method.unwrap_or_default())
            ),
            StorageRule::Post => format!(
                "{cache} must not store it: a response to POST needs an explicit \
                 lifetime, and the URI of the request in `Content-Location`."
            ),
            StorageRule::StatusForbids => {
                format!("{cache} must not store it: a {status} is never to be stored.")
            }
            StorageRule::MustUnderstand => format!(
                "{cache} must not store it: `must-understand` asks it to know the \
                 status, and {status} is not registered."
            ),
            StorageRule::NoStore => {
                format!("{cache} must not store it: `no-store` forbids that.")
            }
            StorageRule::OnlyPrivate => {
                format!(
                    "{cache} must not store it: `private` keeps it for the caches of \
                     one user."
                )
            }
            StorageRule::Authorization => format!(
                "{cache} must not store it: the request had `Authorization`, and \
                 neither `public` nor `s-maxage` nor `must-revalidate` allows it all \
                 the same."
            ),
            StorageRule::NotModified => format!(
                "{cache} does not store a 304 itself: it freshens the response that is \
                 already stored with these fields."
            ),
            StorageRule::NothingAllows => format!(
                "{cache} must not store it: a {status} needs an explicit word, as \
                 `max-age` or `public`, and there is none."
            ),
        };
        Self { rule, section: rule.section(status), sentence }
    }
}
