//! Link without rel.

use super::{report_links, shown};
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section,
    syntax::link_value::LinkValue,
};

pub(super) const RULE: Rule = Rule {
    id: "link-rel-missing",
    level: Level::Error,
    title: "Link without rel",
    finds: "A link has no `rel`, or an empty one.",
    why: "Without a relation type a link means nothing, and clients drop it.",
    fix: "Say what the target is: `rel=\"next\"`, `rel=\"preload\"`.",
    sections: &[rfc_section!(8288, "3.3")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    // What cannot be read may be where a comma has cut a link from its `rel`.
    if subject.links().any(|(_, _, link)| link.is_err()) {
        return;
    }
    // A link that has `rev` instead is read by another rule.
    let lacks_rel = |link: &LinkValue<'_>| {
        link.text("rel").trim().is_empty() && link.parameter("rev").is_none()
    };
    report_links(subject, report, lacks_rel, |link| {
        format!("The link to {} has no `rel`.", shown(link.target))
    });
}
