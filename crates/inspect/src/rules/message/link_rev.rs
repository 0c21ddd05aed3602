//! Link with rev.

use super::{report_links, shown};
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section,
    syntax::link_value::LinkValue,
};

pub(super) const RULE: Rule = Rule {
    id: "link-rev",
    level: Level::Note,
    title: "Link with rev",
    finds: "A link has a `rev` parameter.",
    why: "It is deprecated because it was so often confused with `rel`, and clients \
          ignore it.",
    fix: "Use `rel` with the relation type of the other direction: `prev` for `next`.",
    sections: &[rfc_section!(8288, "3.3")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let has_rev = |link: &LinkValue<'_>| link.parameter("rev").is_some();
    report_links(subject, report, has_rev, |link| {
        let (target, rev) = (shown(link.target), shown(link.text("rev")));
        format!("The link to {target} has the deprecated `rev` {rev}.")
    });
}
