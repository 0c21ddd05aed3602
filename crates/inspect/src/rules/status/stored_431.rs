//! 431 that caches are told to keep.

use super::stored;
use crate::{Level, Rule, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "431-stored",
    level: Level::Error,
    title: "431 that caches are told to keep",
    finds: "The status is 431, and `max-age`, `s-maxage`, `Expires` or `public` \
          invites caches to keep it.",
    why: "A 431 must not be stored, but Chromium and nginx do store it if it says how \
          long it is fresh. Everybody behind the cache would be told that their fields \
          are too large, because those of one client were.",
    fix: "Send `Cache-Control: no-store`.",
    sections: &[rfc_section!(6585, "5")],
    check: |subject, report| stored::check(431, subject, report),
    ..Rule::DEFAULT
};
