//! Status that was given up.

use crate::{Level, Rule, Section, Subject, rule::Reporter, section::rfc_section};

const USE_PROXY: Section = rfc_section!(9110, "15.4.6");
const UNUSED: Section = rfc_section!(9110, "15.4.7");

pub(super) const RULE: Rule = Rule {
    id: "305-306",
    level: Level::Warning,
    title: "Status that was given up",
    finds: "The status is 305 or 306.",
    why: "305 was deprecated, because a response that sets a proxy is a hole in \
          security, and 306 never left a draft. No client follows either: browsers \
          show the content.",
    fix: "Set proxies in the client, or by a proxy auto-configuration file.",
    sections: &[USE_PROXY, UNUSED],
    needs_fields: false,
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let (section, message) = match subject.status() {
        Some(305) => (
            USE_PROXY,
            "305 is deprecated, and no client goes through the proxy that it names.",
        ),
        Some(306) => (
            UNUSED,
            "306 is reserved and no longer used, so no client knows what to do with it.",
        ),
        _ => return,
    };
    report.citing(section).report([subject.status_line()], message);
}
