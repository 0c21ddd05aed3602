//! Preload without as.

use super::{report_links, shown};
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section,
    syntax::link_value::LinkValue,
};

pub(super) const RULE: Rule = Rule {
    id: "link-preload-no-as",
    level: Level::Warning,
    title: "Preload without as",
    finds: "A link has `rel=preload` and no `as`.",
    why: "Browsers need it for the priority, the policy and the fields of the request; \
          without it they do not load at all.",
    fix: "Say what it is: `as=script`, `as=style`, `as=font`, `as=image`, `as=fetch`.",
    sections: &[PRELOAD, rfc_section!(8288, "3.4.2")],
    check,
    ..Rule::DEFAULT
};

pub(super) const PRELOAD: crate::Section = crate::Section {
    title: "HTML Standard, link type preload",
    url: "https://html.spec.whatwg.org/multipage/links.html#link-type-preload",
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let lacks_as =
        |link: &LinkValue<'_>| link.has_rel("preload") && link.text("as").is_empty();
    report_links(subject, report, lacks_as, |link| {
        format!("{} is to be preloaded, and `as` is missing.", shown(link.target))
    });
}
