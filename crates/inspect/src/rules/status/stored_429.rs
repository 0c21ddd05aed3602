//! 429 that caches are told to keep.

use super::stored;
use crate::{Level, Rule, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "429-stored",
    level: Level::Error,
    title: "429 that caches are told to keep",
    finds: "The status is 429, and `max-age`, `s-maxage`, `Expires` or `public` \
          invites caches to keep it.",
    why: "A 429 must not be stored, but Chromium and nginx do store it if it says how \
          long it is fresh. Everybody behind the cache would be told that they are too \
          fast, because one client was.",
    fix: "Send `Cache-Control: no-store`.",
    sections: &[rfc_section!(6585, "4")],
    check: |subject, report| stored::check(429, subject, report),
    ..Rule::DEFAULT
};
