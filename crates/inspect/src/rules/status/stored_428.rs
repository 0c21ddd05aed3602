//! 428 that caches are told to keep.

use super::stored;
use crate::{Level, Rule, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "428-stored",
    level: Level::Error,
    title: "428 that caches are told to keep",
    finds: "The status is 428, and `max-age`, `s-maxage`, `Expires` or `public` \
          invites caches to keep it.",
    why: "A 428 must not be stored, but Chromium and nginx do store it if it says how \
          long it is fresh. One client would be told for another that it has to send a \
          condition.",
    fix: "Send `Cache-Control: no-store`.",
    sections: &[rfc_section!(6585, "3")],
    check: |subject, report| stored::check(428, subject, report),
    ..Rule::DEFAULT
};
