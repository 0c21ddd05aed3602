//! 511 that caches are told to keep.

use super::stored;
use crate::{Level, Rule, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "511-stored",
    level: Level::Error,
    title: "511 that caches are told to keep",
    finds: "The status is 511, and `max-age`, `s-maxage`, `Expires` or `public` \
          invites caches to keep it.",
    why: "A 511 must not be stored, but Chromium and nginx do store it if it says how \
          long it is fresh. Once the user has logged in to the network, the page would \
          still be the one that asks for it.",
    fix: "Send `Cache-Control: no-store`.",
    sections: &[rfc_section!(6585, "6")],
    check: |subject, report| stored::check(511, subject, report),
    ..Rule::DEFAULT
};
