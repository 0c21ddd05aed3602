//! CDN-Cache-Control rules in a CDN.

use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::targeted::{meaning, parse, wrong_type},
};

pub(super) const RULE: Rule = Rule {
    id: "cdn-cache-control",
    level: Level::Note,
    title: "CDN-Cache-Control rules in a CDN",
    finds: "There is a `CDN-Cache-Control` field, or the like field of one CDN.",
    why: "A CDN that knows it goes by it alone and passes over `Cache-Control` and \
          `Expires`; browsers and other caches do the opposite.",
    fix: "Nothing needs to be mended, if both say what is meant.",
    sections: &[rfc_section!(9213, "2.2"), rfc_section!(9213, "3")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for (name, value) in subject.targeted() {
        let Some(directives) = parse(value) else { continue };
        if directives.is_empty() || wrong_type(&directives).is_some() {
            continue;
        }
        report.report(
            subject.fields().lines(name),
            format!(
                "A CDN that obeys `{name}` goes by it alone: it {}.",
                meaning(&directives)
            ),
        );
    }
}
