//! Preload of a font without crossorigin.

use super::{link_preload_no_as::PRELOAD, report_links, shown};
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section,
    syntax::link_value::LinkValue,
};

pub(super) const RULE: Rule = Rule {
    id: "link-preload-font-no-crossorigin",
    level: Level::Warning,
    title: "Preload of a font without crossorigin",
    finds: "A link preloads a font and has no `crossorigin`.",
    why: "Fonts are always fetched with CORS, so the preloaded copy does not match and \
          the font is loaded twice.",
    fix: "Add `crossorigin`, also for a font of the same origin.",
    sections: &[PRELOAD, rfc_section!(8288, "3.4.2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let lacks_cors = |link: &LinkValue<'_>| {
        link.has_rel("preload")
            && link.text("as").eq_ignore_ascii_case("font")
            && link.parameter("crossorigin").is_none()
    };
    report_links(subject, report, lacks_cors, |link| {
        let target = shown(link.target);
        format!(
            "The font {target} is preloaded without `crossorigin`, and loaded twice."
        )
    });
}
