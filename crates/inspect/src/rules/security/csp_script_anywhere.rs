//! Scripts from everywhere are allowed.

use http_status::excerpt;

use super::sections::{SCRIPT_SRC, SOURCES};
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "csp-script-anywhere",
    level: Level::Warning,
    title: "Scripts from everywhere are allowed",
    finds: "`script-src`, or `default-src` in its place, has `*`, `https:`, `http:` \
          or `data:` and no `'strict-dynamic'`.",
    why: "An attacker only has to put the script on any server, or into the link \
          itself.",
    fix: "List your hosts, or use a nonce with `'strict-dynamic'`.",
    sections: &[SCRIPT_SRC, SOURCES],
    check,
    ..Rule::DEFAULT
};

const EVERYWHERE: [&str; 7] =
    ["*", "https:", "http:", "data:", "https://*", "http://*", "*:*"];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for policy in subject.enforced_policies() {
        let Some(scripts) = policy.scripts() else { continue };
        if scripts.names("'strict-dynamic'") {
            continue;
        }
        let Some(open) = EVERYWHERE.iter().find(|open| scripts.names(open)) else {
            continue;
        };
        let name = excerpt(scripts.name);
        report.report(
            [policy.line],
            format!("The `{open}` of `{name}` allows scripts from everywhere."),
        );
    }
}
