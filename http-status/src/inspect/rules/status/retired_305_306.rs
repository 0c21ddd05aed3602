//! 305 and 306 are no longer used.

use crate::inspect::{Level, Rule, Subject, finding::Reporter, rule::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "305-306",
    level: Level::Warning,
    title: "Status that was given up",
    finds: "The status is 305 or 306.",
    why: "305 was deprecated, because a response that sets a proxy is a hole in \
          security, and 306 never left a draft. No client follows either: browsers \
          show the content.",
    fix: "Set proxies in the client, or by a proxy auto-configuration file.",
    sections: &[rfc_section!(9110, "15.4.6"), rfc_section!(9110, "15.4.7")],
    check,
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let message = match subject.status() {
        Some(305) => {
            "305 is deprecated, and no client goes through the proxy that it names."
        }
        Some(306) => {
            "306 is reserved and no longer used, so no client knows what to do with it."
        }
        _ => return,
    };
    report.report([subject.status_line()], message);
}
