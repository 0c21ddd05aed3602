//! Preload of an unknown kind.

use super::{link_preload_no_as::PRELOAD, report_links, shown};
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section,
    syntax::link_value::LinkValue,
};

pub(super) const RULE: Rule = Rule {
    id: "link-preload-as-unknown",
    level: Level::Warning,
    title: "Preload of an unknown kind",
    finds: "A link has `rel=preload`, and its `as` is no destination that can be \
          preloaded.",
    why: "Browsers ignore the link.",
    fix: "Use `fetch`, `font`, `image`, `json`, `script`, `style`, `text` or `track`.",
    sections: &[PRELOAD, rfc_section!(8288, "3.4.2")],
    check,
    ..Rule::DEFAULT
};

/// Destinations that browsers preload, and those that they did or may.
const KNOWN: [&str; 16] = [
    "audio",
    "audioworklet",
    "document",
    "embed",
    "fetch",
    "font",
    "image",
    "json",
    "object",
    "script",
    "style",
    "text",
    "track",
    "video",
    "worker",
    "sharedworker",
];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let is_unknown = |link: &LinkValue<'_>| {
        let kind = link.text("as");
        link.has_rel("preload")
            && !kind.is_empty()
            && !KNOWN.iter().any(|known| known.eq_ignore_ascii_case(kind))
    };
    report_links(subject, report, is_unknown, |link| {
        let (target, kind) = (shown(link.target), shown(link.text("as")));
        format!("{target} is to be preloaded as {kind}, which browsers do not know.")
    });
}
