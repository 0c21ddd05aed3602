//! Partitioned without `SameSite`=None.

use super::sections::{CHIPS, SAME_SITE};
use super::shown;
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "cookie-partitioned-same-site",
    level: Level::Note,
    title: "Partitioned without SameSite=None",
    finds: "A cookie has `Partitioned`, and its `SameSite` is not `None`.",
    why: "Partitions are for cookies that are used inside of other sites, and without \
          `SameSite=None` the cookie is not sent there.",
    fix: "Send `SameSite=None; Secure; Partitioned`, or leave `Partitioned` out.",
    sections: &[CHIPS, SAME_SITE],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for cookie in subject.cookies().filter(|cookie| cookie.has("Partitioned")) {
        if cookie.has("Secure") && !cookie.is_same_site("None") {
            report.report(
                [cookie.line],
                format!(
                    "{} is partitioned, but is not sent inside of other sites.",
                    shown(&cookie)
                ),
            );
        }
    }
}
