//! Link from somewhere else.

use super::{report_links, shown};
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section,
    syntax::link_value::LinkValue,
};

pub(super) const RULE: Rule = Rule {
    id: "link-anchor",
    level: Level::Note,
    title: "Link from somewhere else",
    finds: "A link has an `anchor`, so that it starts at another resource.",
    why: "A client may ignore such links, and must if it does not understand `anchor`: \
          browsers do nothing with them.",
    fix: "Leave `anchor` out for a link of this resource.",
    sections: &[rfc_section!(8288, "3.2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let is_elsewhere = |link: &LinkValue<'_>| !link.text("anchor").is_empty();
    report_links(subject, report, is_elsewhere, |link| {
        let (target, anchor) = (shown(link.target), shown(link.text("anchor")));
        format!("The link to {target} starts at {anchor}, not at this resource.")
    });
}
