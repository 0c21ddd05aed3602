//! Questions that rules about caching ask.

use std::cell::OnceCell;

use super::Subject;
use crate::{
    cache::{Facts, Kind},
    syntax::{cache_control::Directives, http_date, lists, targeted},
};

/// What is read once and asked by many rules.
#[derive(Debug, Clone, Default)]
pub(super) struct CacheAnswers<'a> {
    directives: OnceCell<Directives<'a>>,
    facts: OnceCell<Option<Facts<'a>>>,
    vary: OnceCell<Vec<(&'a str, u32)>>,
    targeted: OnceCell<Vec<(&'static str, String)>>,
}

impl<'a> Subject<'a> {
    /// The directives of `Cache-Control` in the final response.
    pub(crate) fn directives(&self) -> &Directives<'a> {
        self.cache.directives.get_or_init(|| Directives::from_fields(self.fields()))
    }

    /// What a cache goes by; nothing where there is no final status.
    pub(crate) fn caching(&self) -> Option<&Facts<'a>> {
        self.cache.facts.get_or_init(|| Facts::from_exchange(self.exchange)).as_ref()
    }

    /// Whether some cache may store the final response.
    pub(crate) fn is_storable(&self) -> bool {
        self.caching().is_some_and(|facts| facts.storage(Kind::Private).allows())
    }

    /// Whether a shared cache may store the final response and reuse it without
    /// asking.
    pub(crate) fn is_shareable(&self) -> bool {
        self.caching().is_some_and(|facts| {
            facts.storage(Kind::Shared).allows()
                && facts.lifetime(Kind::Shared).1 != Some(0)
        })
    }

    /// The field names in `Vary`, each with its line; the empty ones are left
    /// out.
    pub(crate) fn vary(&self) -> &[(&'a str, u32)] {
        self.cache.vary.get_or_init(|| {
            let members = lists::members_of(self.fields(), "Vary");
            members.filter(|(name, _)| !name.is_empty()).collect()
        })
    }

    /// Whether `Vary` has this member.
    pub(crate) fn varies_on(&self, name: &str) -> bool {
        self.vary().iter().any(|(member, _)| member.eq_ignore_ascii_case(name))
    }

    /// The fields for CDNs that are there, each with its value.
    pub(crate) fn targeted(&self) -> &[(&'static str, String)] {
        self.cache.targeted.get_or_init(|| targeted::values(self.fields()))
    }

    /// The value of all lines with this name together, unless it is too long for
    /// anybody to mean it.
    pub(crate) fn short_value(&self, name: &str) -> Option<String> {
        lists::short_value(self.fields(), name)
    }

    /// Seconds since 1970 of a date field, where it is right.
    pub(crate) fn date_of(&self, name: &str) -> Option<u64> {
        http_date::read(&self.field(name)?.value).seconds()
    }

    /// Whether the method is known to be another than these.
    pub(crate) fn is_other_method(&self, methods: &[&str]) -> bool {
        self.method().is_some_and(|method| !methods.contains(&method))
    }
}
