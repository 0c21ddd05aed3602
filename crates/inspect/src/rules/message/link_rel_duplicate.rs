//! Link with rel twice.

use super::{report_links, shown};
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section,
    syntax::link_value::LinkValue,
};

pub(super) const RULE: Rule = Rule {
    id: "link-rel-duplicate",
    level: Level::Error,
    title: "Link with rel twice",
    finds: "A link has more than one `rel` parameter.",
    why: "Clients read the first and ignore the others.",
    fix: "Put all relation types into one: `rel=\"preload next\"`.",
    sections: &[rfc_section!(8288, "3.3")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let is_twice = |link: &LinkValue<'_>| {
        link.parameters.iter().filter(|one| one.name == "rel").count() > 1
    };
    report_links(subject, report, is_twice, |link| {
        format!("The link to {} has `rel` twice.", shown(link.target))
    });
}
