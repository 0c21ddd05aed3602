//! Directive of CDN-Cache-Control with a wrong type.

use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::targeted::{parse, wrong_type},
};

pub(super) const RULE: Rule = Rule {
    id: "cdn-cache-control-type",
    level: Level::Error,
    title: "Directive of CDN-Cache-Control with a wrong type",
    finds: "A directive in `CDN-Cache-Control` has an argument of another type than it \
            must have: `max-age` no integer, `no-store` any argument.",
    why: "CDNs should not use such a value, and those that do will differ.",
    fix: "Write integers for seconds, and names alone for what takes no argument.",
    sections: &[rfc_section!(9213, "2.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for (name, value) in subject.targeted() {
        let Some(directives) = parse(value) else { continue };
        if let Some((key, expected)) = wrong_type(&directives) {
            let key = http_status::excerpt(key);
            report.report(
                subject.fields().lines(name),
                format!("`{key}` in `{name}` must have {expected}."),
            );
        }
    }
}
